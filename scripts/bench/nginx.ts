import { spawn, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { running, type Running } from '@/scripts/bench/server'

const NGINX = '/usr/sbin/nginx'

/** nginx on one worker with its access log, giving the very bytes and headers that the page cache gives; null where there is none. */
export async function startNginx(page: string, port: number, folder: string): Promise<Running | null> {
  if (!existsSync(NGINX)) install()
  if (!existsSync(NGINX)) return null
  const { headers, body } = await fetchAsSent(page)
  writeFileSync(path.join(folder, 'defis.br'), body)
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, configuration(headers, port, folder))
  const child = spawn(NGINX, ['-c', file, '-e', path.join(folder, 'nginx-error.log')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  return running(child, url, `${url}/defis`)
}

function install(): void {
  if (process.getuid?.() !== 0) return
  spawnSync('apt-get', ['install', '-y', '-qq', 'nginx-light'], { stdio: 'ignore' })
}

// Without decoding, unlike fetch.
function fetchAsSent(url: string): Promise<{ headers: Map<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br' } }, async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response))
      const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const)
      resolve({ headers: new Map(headers), body })
    })
    asked.on('error', reject)
    asked.end()
  })
}

const BY_NGINX = ['connection', 'content-length', 'content-type', 'date', 'etag', 'keep-alive']

function configuration(headers: Map<string, string>, port: number, folder: string): string {
  const same = [...headers].filter(([name]) => !BY_NGINX.includes(name))
  const added = same.map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 512; }
http {
  access_log ${folder}/nginx-access.log;
  sendfile on;
  keepalive_requests 10000000;
  client_body_temp_path ${folder}/nginx-body;
  proxy_temp_path ${folder}/nginx-proxy;
  fastcgi_temp_path ${folder}/nginx-fastcgi;
  uwsgi_temp_path ${folder}/nginx-uwsgi;
  scgi_temp_path ${folder}/nginx-scgi;
  server {
    listen 127.0.0.1:${port};
    location = /defis {
      alias ${folder}/defis.br;
      types {}
      default_type ${JSON.stringify(headers.get('content-type'))};
      ${added.join('\n      ')}
    }
  }
}
`
}
