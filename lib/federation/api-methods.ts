/** What every route of the API says to whoever does not read: exported whole by each. */
export {
  answerPreflight as OPTIONS,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/lib/federation/api-answers'
