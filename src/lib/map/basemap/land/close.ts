/**
 * From this zoom on a still picture is a close one. Close pictures share one set of coastlines and distant ones another: a
 * set that is exact enough for both would be too heavy for a page.
 */
export const CLOSE = 3;
