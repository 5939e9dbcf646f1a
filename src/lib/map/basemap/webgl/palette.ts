/**
 * The colours of the basemap: any CSS colours. The theme gives their values (`--contrail-map-sea` and so on).
 *
 * They follow aeronautical charts: routes in magenta, the ground as quiet as the paper it is printed on. Land and sea
 * stay close to each other, so that the line of a route, over both, is the strongest thing on the map.
 */
export interface MapColors {
	sea: string;
	land: string;
	/** The line along coasts and lakes, on the water's side. */
	coast: string;
	river: string;
	/** Borders between countries. */
	border: string;
}
