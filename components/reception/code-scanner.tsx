'use client'

import { useEffect, useRef, useState } from 'react'
import { Camera, CameraOff } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

const LOOK_MS = 250

/** Reads QR codes one after the other with the camera, where the browser itself can. The camera opens on a tap alone. */
export function CodeScanner({ onCode }: { onCode: (text: string) => void }) {
  const [able, setAble] = useState(false)
  const [open, setOpen] = useState(false)
  const [refused, setRefused] = useState(false)
  useEffect(() => void canRead().then(setAble), [])
  if (!able) return null
  return (
    <>
      <Button
        look={open ? 'secondary' : 'primary'}
        className="grow"
        onClick={() => {
          setRefused(false)
          setOpen(!open)
        }}
      >
        {open ? <CameraOff aria-hidden size={20} /> : <Camera aria-hidden size={20} />}
        {open ? 'Fermer' : 'Scanner'}
      </Button>
      {open && (
        <Viewfinder
          onCode={onCode}
          onRefused={() => {
            setOpen(false)
            setRefused(true)
          }}
        />
      )}
      {refused && (
        <div className="order-last basis-full">
          <Notice live>
            L’appareil photo n’est pas disponible. Autorise-le dans ton navigateur, ou tape le code.
          </Notice>
        </div>
      )}
    </>
  )
}

function Viewfinder({ onCode, onRefused }: { onCode: (text: string) => void; onRefused: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  // The list changes with each code read; the camera stays open meanwhile.
  const told = useRef({ onCode, onRefused })
  useEffect(() => {
    told.current = { onCode, onRefused }
  })
  useEffect(() => {
    const closed = new AbortController()
    watch(video.current, (text) => told.current.onCode(text), closed.signal).catch(() =>
      told.current.onRefused(),
    )
    return () => closed.abort()
  }, [])
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label="Ce que voit l’appareil photo"
      className="order-last aspect-[4/3] w-full basis-full rounded-card bg-night object-cover"
    />
  )
}

async function canRead(): Promise<boolean> {
  if (!('BarcodeDetector' in window) || !('mediaDevices' in navigator)) return false
  return (await BarcodeDetector.getSupportedFormats()).includes('qr_code')
}

/** Looks until told to stop. A code that stays before the camera is told once. */
async function watch(video: HTMLVideoElement | null, onCode: (text: string) => void, closed: AbortSignal) {
  if (!video) return
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const close = () => stream.getTracks().forEach((track) => track.stop())
  if (closed.aborted) return close()
  closed.addEventListener('abort', close)
  video.srcObject = stream
  await video.play()
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  let last = ''
  while (!closed.aborted) {
    const [found] = await detector.detect(video)
    if (closed.aborted) return
    if (found && found.rawValue !== last) {
      navigator.vibrate?.(80)
      onCode(found.rawValue)
    }
    if (found) last = found.rawValue
    await new Promise((next) => setTimeout(next, LOOK_MS))
  }
}
