/** Texts that organisers write again and again; each is taken over into the form, and changed there. */
export const readyMade = {
  lieu: {
    label: 'Le rendez-vous a changé',
    text: 'Bonjour {pseudo},\n\nLe point de rendez-vous de « {défi} » a changé. On se retrouve ici : {lieu}.\n\nL’heure reste la même : {date}. À très vite !',
  },
  places: {
    label: 'Il reste des places : viens à plusieurs',
    text: 'Bonjour {pseudo},\n\nIl reste des places pour « {défi} », {date}. Si quelqu’un autour de toi hésite, c’est le moment de l’emmener : à plusieurs, c’est plus léger et plus gai.\n\nIl suffit de partager la page du défi.',
  },
  bientot: {
    label: 'C’est bientôt : ce qu’il faut savoir',
    text: 'Bonjour {pseudo},\n\nOn se retrouve bientôt pour « {défi} », {date}. Le rendez-vous : {lieu}.\n\nPense à une gourde et à des vêtements qui ne craignent rien. Un empêchement ? Désiste-toi en un geste : ta place ira à quelqu’un d’autre.',
  },
  maintenu: {
    label: 'Météo : on maintient',
    text: 'Bonjour {pseudo},\n\nLe ciel hésite, nous non : « {défi} » a bien lieu, {date}. Prends de quoi te couvrir.\n\nLe rendez-vous : {lieu}.',
  },
  reporte: {
    label: 'Météo : on reporte',
    text: 'Bonjour {pseudo},\n\nLa météo ne nous laisse pas le choix : nous reportons « {défi} » ({date}). Nous t’écrivons dès que la nouvelle date est fixée ; si elle ne te va pas, tu te désistes en un geste.\n\nMerci de ta patience !',
  },
  merci: {
    label: 'Merci !',
    text: 'Bonjour {pseudo},\n\nMerci d’avoir été là pour « {défi} ». Sans toi, rien de tout cela.\n\nSi tu as deux minutes, raconte comment c’était : ton témoignage donnera envie à d’autres.',
  },
} as const

/** The text of that name, or nothing. */
export function readyMadeText(name: string): string {
  return isReadyMade(name) ? readyMade[name].text : ''
}

function isReadyMade(name: string): name is keyof typeof readyMade {
  return Object.hasOwn(readyMade, name)
}
