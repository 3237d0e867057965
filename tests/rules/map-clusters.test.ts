import { expect, test } from 'vitest'
import { clustersOf, type MapFeature } from '@/components/finding/clusters'

const feature = (title: string, coordinates: [number, number]): MapFeature => ({
  geometry: { coordinates },
  properties: { href: '/', title, when: '', where: '' },
})
const atZoom =
  (pixels: number) =>
  ([x, y]: [number, number]) => ({ x: x * pixels, y: y * pixels })

const nantes = [feature('a', [-1.5, 47.2]), feature('b', [-1.5, 47.2])]
const angers = feature('c', [-0.5, 47.4])
const lyon = feature('d', [4.8, 45.7])

test('what is too near on the screen stands as one, and comes apart nearer', () => {
  const names = (pixels: number) =>
    clustersOf([...nantes, angers, lyon], atZoom(pixels)).map(({ members }) =>
      members.map(({ properties }) => properties.title).join(''),
    )
  expect(names(1)).toHaveLength(2)
  expect(names(40)).toEqual(['abc', 'd'])
  expect(names(1000)).toEqual(['ab', 'c', 'd'])
})

test('the défis of one town stay together however near one looks', () => {
  const [together] = clustersOf(nantes, atZoom(1_000_000))
  expect(together).toMatchObject({ at: [-1.5, 47.2], samePlace: true })
  expect(clustersOf([...nantes, angers], atZoom(1))).toContainEqual(
    expect.objectContaining({ samePlace: false }),
  )
})
