/**
 * What is wrong with an event for Google's profile of schema.org's Event
 * (https://developers.google.com/search/docs/appearance/structured-data/event): `errors` where a required property is
 * missing or a value is none that it knows, `missing` the recommended ones that are not there.
 */
export function judgeEvent(event: unknown): { errors: string[]; missing: string[] } {
  const errors: string[] = []
  if (!isRecord(event)) return { errors: ['no object'], missing: [] }
  const says = (ok: boolean, error: string) => {
    if (!ok) errors.push(error)
  }
  says(event['@context'] === 'https://schema.org', '@context')
  says(event['@type'] === 'Event', '@type')
  says(isText(event.name), 'name')
  says(isInstant(event.startDate), 'startDate')
  for (const name of ['endDate', 'previousStartDate']) {
    if (name in event) says(isInstant(event[name]), name)
  }
  if (isInstant(event.startDate) && isInstant(event.endDate))
    says(Date.parse(event.endDate) > Date.parse(event.startDate), 'endDate before startDate')
  const online = event.eventAttendanceMode === 'https://schema.org/OnlineEventAttendanceMode'
  if ('eventAttendanceMode' in event)
    says(
      /^https:\/\/schema\.org\/(Online|Offline|Mixed)EventAttendanceMode$/.test(
        String(event.eventAttendanceMode),
      ),
      'eventAttendanceMode',
    )
  if ('eventStatus' in event)
    says(
      /^https:\/\/schema\.org\/Event(Scheduled|Cancelled|MovedOnline|Postponed|Rescheduled)$/.test(
        String(event.eventStatus),
      ),
      'eventStatus',
    )
  if ('previousStartDate' in event)
    says(
      event.eventStatus === 'https://schema.org/EventRescheduled',
      'previousStartDate of what was not rescheduled',
    )
  errors.push(...(online ? judgeVirtual(event.location) : judgePlace(event.location)))
  if ('offers' in event) errors.push(...judgeOffer(event.offers))
  const { organizer } = event
  if ('organizer' in event)
    says(
      isRecord(organizer) &&
        /^(Person|Organization)$/.test(String(organizer['@type'])) &&
        isText(organizer.name),
      'organizer',
    )
  if ('image' in event) {
    const images = [event.image].flat()
    says(images.length > 0 && images.every(isAddress), 'image')
  }
  const missing = recommended.filter((path) => read(event, path) === undefined)
  return { errors, missing }
}

const recommended = [
  'description',
  'endDate',
  'eventAttendanceMode',
  'eventStatus',
  'image',
  'location.name',
  'offers.availability',
  'offers.price',
  'offers.priceCurrency',
  'offers.url',
  'offers.validFrom',
  'organizer.name',
  'organizer.url',
]

function judgePlace(location: unknown): string[] {
  if (!isRecord(location) || location['@type'] !== 'Place') return ['location']
  const { address, geo } = location
  if (!isRecord(address) || address['@type'] !== 'PostalAddress' || !isText(address.addressLocality))
    return ['location.address']
  if (!/^[A-Z]{2}$/.test(String(address.addressCountry))) return ['location.address.addressCountry']
  const placed =
    geo === undefined ||
    (isRecord(geo) && typeof geo.latitude === 'number' && typeof geo.longitude === 'number')
  return placed ? [] : ['location.geo']
}

function judgeVirtual(location: unknown): string[] {
  return isRecord(location) && location['@type'] === 'VirtualLocation' && isAddress(location.url)
    ? []
    : ['location.url']
}

function judgeOffer(offer: unknown): string[] {
  if (!isRecord(offer) || offer['@type'] !== 'Offer') return ['offers']
  return [
    typeof offer.price === 'number' ? null : 'offers.price',
    /^[A-Z]{3}$/.test(String(offer.priceCurrency)) ? null : 'offers.priceCurrency',
    /^https:\/\/schema\.org\/(InStock|SoldOut|PreOrder)$/.test(String(offer.availability))
      ? null
      : 'offers.availability',
    isAddress(offer.url) ? null : 'offers.url',
    offer.validFrom === undefined || isInstant(offer.validFrom) ? null : 'offers.validFrom',
  ].filter((error) => error !== null)
}

function read(value: unknown, path: string): unknown {
  return path.split('.').reduce((at, name) => (isRecord(at) ? at[name] : undefined), value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value)
}

/** Date, time and offset: « Z » would be another hour on the wall than the one that people read. */
function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}
