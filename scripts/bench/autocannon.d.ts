declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    amount: number
    timeout: number
    headers?: Record<string, string>
    /** Asked in turn. */
    requests?: { headers: Record<string, string> }[]
  }
  type Result = { '2xx': number; non2xx: number; errors: number; requests: { average: number } }
  export default function autocannon(options: Options): Promise<Result>
}
