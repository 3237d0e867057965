import { paces } from '@/lib/alerts/messages'

export const paceOptions = Object.entries(paces).map(([value, { label, detail }]) => ({
  value,
  label,
  help: detail,
}))
