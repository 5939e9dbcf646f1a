/** Made-up numbers for the charts in the workshop. */
export const LOANS = [
	{ way: 'Bank transfer', loans: 62 },
	{ way: 'Cash', loans: 27 },
	{ way: 'Precious metals', loans: 11 }
];

/** A year was not counted. */
export const HARVEST = [
	{ year: '2015', tonnes: 3.1, change: 0.4 },
	{ year: '2016', tonnes: 4.2, change: 1.1 },
	{ year: '2017', tonnes: 2.8, change: -1.4 },
	{ year: '2018', tonnes: null, change: null },
	{ year: '2019', tonnes: 5.6, change: 2.8 },
	{ year: '2020', tonnes: 6.4, change: 0.8 }
];

export const CROPS = ['2017', '2018', '2019', '2020'].flatMap((year, i) => [
	{ year, crop: 'Wheat', tonnes: 28 + 9 * i },
	{ year, crop: 'Maize', tonnes: 40 - 6 * i },
	{ year, crop: 'Rice', tonnes: 12 + ((i * 7) % 5) }
]);
