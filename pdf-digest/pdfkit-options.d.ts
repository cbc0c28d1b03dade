/** Options of pdfkit 0.20 that its published types do not know yet. */
declare namespace PDFKit.Mixins {
  interface AnnotationOption {
    structParent?: PDFKit.PDFStructureElement;
  }
  interface StructureElementOptions {
    /** Left, top, right, bottom in points from the page's upper left corner. */
    bbox?: [number, number, number, number];
  }
}
