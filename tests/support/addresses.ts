/** The pages of the areas that the demonstration and the factories have défis in. */
export const areaAddresses = [
  '/causes',
  '/causes/environnement',
  '/causes/environnement/44',
  '/departements',
  '/departements/44',
  '/villes/nantes',
]
