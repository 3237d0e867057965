import type { AccessRefusal } from '@/lib/front-door/access'
import { hashSource } from '@/lib/front-door/csp'

export type DoorError = AccessRefusal | 'failed' | 'too-slow' | 'headers-too-large' | 'unreadable'

type Explanation = { status: number; title: string; advice: string }

const EXPLANATIONS: Record<DoorError, Explanation> = {
  'bad-address': {
    status: 400,
    title: 'Cette adresse est abîmée',
    advice: 'Elle a sans doute été coupée en chemin. Recopie-la en entier, ou cherche le défi dans la liste.',
  },
  'address-too-long': {
    status: 414,
    title: 'Cette adresse est trop longue',
    advice: 'Recommence ta recherche avec moins de mots ou de filtres.',
  },
  'bad-method': {
    status: 405,
    title: 'Cette demande n’a pas de réponse ici',
    advice: 'Reviens à la page précédente et recommence.',
  },
  'length-required': {
    status: 411,
    title: 'Cet envoi n’annonce pas sa taille',
    advice: 'Reviens à la page précédente et recommence.',
  },
  'too-large': {
    status: 413,
    title: 'Cet envoi est trop lourd',
    advice: 'Une photo peut peser 12\u00a0Mo au plus. Reviens en arrière et choisis-en une plus légère.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Cette demande vient d’un autre site',
    advice: 'Par sécurité, elle n’a rien changé. Ouvre la page ici et recommence.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Cette demande est trop longue',
    advice: 'Recommence avec une adresse plus courte, ou efface les cookies de ce site.',
  },
  'too-slow': {
    status: 408,
    title: 'La connexion a été trop lente',
    advice: 'Rien n’a été envoyé. Vérifie ta connexion et recommence.',
  },
  unreadable: {
    status: 400,
    title: 'Cette demande est illisible',
    advice: 'Recharge la page et recommence.',
  },
  failed: {
    status: 500,
    title: 'Quelque chose s’est cassé de notre côté',
    advice:
      'Ce n’est pas ta faute. Recharge la page dans un instant\u202f; si tu venais d’envoyer un formulaire, reviens en arrière\u00a0: ce que tu as écrit y est sans doute encore.',
  },
}

/** A page of the door itself: it needs neither Next nor the database, nor any file. */
export function errorPage(error: DoorError, requestId: string): { status: number; html: string } {
  const { status, title, advice } = EXPLANATIONS[error]
  return {
    status,
    html: `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Diffuz</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="/defis">Voir les défis</a> · <a href="/">Revenir à l’accueil</a></p>
<p><small>Si cela se répète, donne-nous ce numéro\u00a0: <code>${requestId}</code></small></p>
</main>
</body>
</html>
`,
  }
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;background:light-dark(#fbf6ee,#151027);color:light-dark(#1e1638,#f7f1e7)}main{max-width:36rem;margin:0 auto;padding:20vh 1.25rem 2rem}h1{font-size:1.75rem;line-height:1.2}a{color:inherit;display:inline-block;padding:.5rem 0}small{font-size:.875rem}'

/** The style of these pages is written into them; its hash goes into their policy. */
export const errorPageStyle = hashSource(STYLE)
