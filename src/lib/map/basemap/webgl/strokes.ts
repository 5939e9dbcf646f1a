/**
 * The coast's stroke, in CSS pixels at every zoom, as `svg/coastlines.css` has it too. It is drawn under the land, so half
 * of it shows, along the water: edges at which a shape is cut (a tile's, 180°, a picture's) lie under the land beside them and
 * draw no line.
 */
export const COAST_WIDTH = 1.5;

/**
 * The stroke of lines on land, borders and rivers, in CSS pixels at every zoom, as `svg/coastlines.css` has it too. Solid:
 * on these maps a dashed line says "not known for sure".
 */
export const LINE_WIDTH = 0.75;
