// https://wicg.github.io/shape-detection-api/ (not in TypeScript's own library)

declare class BarcodeDetector {
  static getSupportedFormats(): Promise<string[]>
  constructor(options?: { formats: string[] })
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
