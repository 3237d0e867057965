import { Picture } from '@/components/ui/picture'

/** Its name stands beside it, so the picture itself says nothing to who does not see it. */
export function OrganizationLogo({ id }: { id: string }) {
  return (
    <Picture
      id={id}
      alt=""
      width={160}
      height={160}
      sizes="5rem"
      eager
      className="size-20 rounded-control border border-line bg-surface object-contain"
    />
  )
}
