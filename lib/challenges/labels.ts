/** How each field of the guided page is called in the summary of what needs another look. */
export const challengeLabels: Record<string, string> = {
  title: 'Titre',
  summary: 'En une phrase',
  description: 'Description',
  cause: 'Cause',
  format: 'Format',
  organization: 'Au nom de',
  town: 'Commune',
  address: 'Adresse',
  duration: 'Durée',
  freeCapacity: 'Places',
  whatToBring: 'À apporter',
  accessInfo: 'Accès',
  picture: 'Image',
  imageAlt: 'Description de l’image',
}
