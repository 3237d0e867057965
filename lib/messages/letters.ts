import { count } from '@/lib/french'
import type { Letter } from '@/lib/mail/letter'

const why = 'Ce courrier part parce que tu es inscrit·e à ce défi, ou que tu attends une place.'
const whyOrganizer = 'Ce courrier part parce que tu organises ce défi.'
const noReply = 'Réponds depuis la page : une réponse à ce courrier ne serait lue par personne.'

/** An announcement, as one person reads it. */
export function announcementLetter({
  title,
  organizer,
  text,
  url,
}: {
  title: string
  organizer: string
  text: string
  url: string
}): Letter {
  return {
    subject: `Un mot de ${organizer} : ${title}`,
    paragraphs: paragraphsOf(text),
    button: { label: 'Répondre, ou voir mon inscription', url },
    footer: `${noReply} ${why}`,
  }
}

/** What the organisers answered one person within the last minutes. */
export function replyLetter({ title, texts, url }: { title: string; texts: string[]; url: string }): Letter {
  return {
    subject: `Un message pour toi : ${title}`,
    paragraphs: ['Bonjour,', `L’équipe du défi t’écrit à propos de « ${title} » :`, ...texts.map(quoted)],
    button: { label: 'Lire et répondre', url },
    footer: `${noReply} ${why}`,
  }
}

/** What a participant wrote to the organisers within the last minutes. */
export function messageLetter(message: {
  title: string
  name: string
  texts: string[]
  url: string
}): Letter {
  const { title, name, texts, url } = message
  return {
    subject: `${name} t’écrit : ${title}`,
    paragraphs: ['Bonjour,', `${name} t’écrit à propos de « ${title} » :`, ...texts.map(quoted)],
    button: { label: 'Répondre', url },
    footer: `${noReply} ${whyOrganizer}`,
  }
}

export function questionsLetter({
  title,
  texts,
  url,
}: {
  title: string
  texts: string[]
  url: string
}): Letter {
  return {
    subject: `${count(texts.length, 'question attend', 'questions attendent')} ta réponse : ${title}`,
    paragraphs: [
      'Bonjour,',
      `On te demande, sur la page de « ${title} » :`,
      ...texts.map(quoted),
      'La question paraît avec ta réponse, et d’autres la liront.',
    ],
    button: { label: 'Répondre', url },
    footer: whyOrganizer,
  }
}

export function answerLetter(answered: {
  title: string
  question: string
  answer: string
  url: string
}): Letter {
  const { title, question, answer, url } = answered
  return {
    subject: `Ta question a sa réponse : ${title}`,
    paragraphs: ['Bonjour,', `Tu demandais : ${quoted(question)}`, ...paragraphsOf(answer)],
    button: { label: 'Voir le défi', url },
    footer: 'Ce courrier part parce que tu as posé cette question.',
  }
}

function quoted(text: string): string {
  return `« ${text} »`
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter(Boolean)
}
