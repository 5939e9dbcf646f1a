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

/** Node and a browser have sines that differ in their last digit. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

export const prices = ['Oil', 'Gas', 'Coal'].flatMap((fuel, f) =>
	Array.from({ length: 37 }, (_, month) => {
		const price = 60 - 12 * f + 14 * Math.sin(month / (4 + f)) + month / 2;
		return {
			month: `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
			fuel,
			price: fuel === 'Gas' && month > 12 && month < 17 ? null : rounded(price),
			low: rounded(price - 3 - month / 8),
			high: rounded(price + 3 + month / 8)
		};
	})
);

export const countries = [
	{ country: 'Peru', income: 6700, years: 76.5, people: 33, before: 71, continent: 'America' },
	{ country: 'Chile', income: 15_300, years: 80.2, people: 19, before: 77, continent: 'America' },
	{ country: 'Ghana', income: 2200, years: 64.1, people: 31, before: 57, continent: 'Africa' },
	{ country: 'Kenya', income: 2000, years: 66.7, people: 53, before: 52, continent: 'Africa' },
	{ country: 'Vietnam', income: 3600, years: 75.4, people: 97, before: 73, continent: 'Asia' },
	{ country: 'Japan', income: 40_200, years: 84.6, people: 126, before: 81, continent: 'Asia' }
];

export const events = [
	{ what: 'Loan of a billion', from: '2011-04-05', to: '2012-02-10', place: 'Caracas', sure: 'tracked' },
	{ what: 'Talks', from: '2013', to: '2014-03', place: 'Caracas', sure: 'reported' },
	{ what: 'A first flight', from: '2014-08-21', to: null, place: 'Moscow', sure: 'tracked' },
	{ what: 'A visit', from: '2015', to: null, place: 'Moscow', sure: 'inferred' },
	{ what: 'Gold leaves the vault', from: '2016-05-02', to: '2018-11-12', place: 'Caracas', sure: 'inferred' },
	{ what: 'Advisers arrive', from: '2019-03-23', to: null, place: 'Moscow', sure: 'tracked' }
];

const START = Date.UTC(2019, 2, 23, 6);
/** A flight, recorded once a minute, without numbers for a while. */
export const track = Array.from({ length: 240 }, (_, i) => ({
	lon: 35 - i / 3,
	lat: 34 - i / 12,
	time: START + i * 60_000,
	altitude: i > 110 && i < 150 ? null : Math.round(10_600 * Math.min(1, i / 30, (239 - i) / 40)),
	speed: 230,
	heading: null,
	ground: false
}));
