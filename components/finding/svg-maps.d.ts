// The package's own types name a module that it does not bring.
declare module 'svg-maps__common' {
  export type Map = {
    label: string
    viewBox: string
    locations: { id: string; name: string; path: string }[]
  }
}
