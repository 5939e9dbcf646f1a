/**
 * From this zoom on a still picture is a close one. Those from afar and the close ones each share coastlines: one that is
 * exact enough for both would be too heavy for a page.
 */
export const CLOSE = 3;
