/** Made-up numbers, for charts of every kind. */
export const harvest = [
	{ year: '2015', crop: 'Wheat', tonnes: 3.1, change: 0.4 },
	{ year: '2016', crop: 'Wheat', tonnes: 4.2, change: 1.1 },
	{ year: '2017', crop: 'Wheat', tonnes: 2.8, change: -1.4 },
	{ year: '2018', crop: 'Wheat', tonnes: null, change: null },
	{ year: '2019', crop: 'Wheat', tonnes: 5.6, change: 2.8 },
	{ year: '2020', crop: 'Wheat', tonnes: 6.4, change: 0.8 }
];

export const crops = ['2017', '2018', '2019', '2020'].flatMap((year, i) => [
	{ year, crop: 'Wheat', tonnes: 28 + 9 * i },
	{ year, crop: 'Maize', tonnes: 40 - 6 * i },
	{ year, crop: 'Rice', tonnes: 12 + ((i * 7) % 5) }
]);

export const parties = [
	{ party: 'Bank transfers', people: 62 },
	{ party: 'Cash', people: 27 },
	{ party: 'Precious metals', people: 11 }
];
