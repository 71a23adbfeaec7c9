declare module 'svg-to-pdfkit' {
  interface Options {
    width?: number;
    height?: number;
    /** The name of a font of the document, for text within the drawing. */
    fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
    /** Lengths are points and not pixels. */
    assumePt?: boolean;
    warningCallback?: (message: string) => void;
  }

  export default function drawSvg(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options?: Options,
  ): void;
}
