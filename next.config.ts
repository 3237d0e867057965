import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // The front door (server.ts) compresses, once per cached page.
  compress: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Some browsers ask for it whatever the page says.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  serverExternalPackages: ['pg-boss', 'pino', 'sharp', 'rate-limiter-flexible'],
  experimental: { serverActions: { bodySizeLimit: '12mb' } },
}

export default config
