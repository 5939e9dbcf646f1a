/** Mulberry32, by Tommy Ettinger: small, and good enough to shuffle a story. The same seed gives the same numbers. */
export class Random {
	/** What was done with it, for the message of a test that fails. */
	readonly told: string[] = [];
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A whole number from 0 up to, and without, a bound. */
	below(bound: number): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
	}

	pick<Item>(items: readonly Item[]): Item {
		return items[this.below(items.length)]!;
	}
}

/** Pieces of YAML, Markdown and Unicode that mean something in a wrong place. */
const morsels = [
	...[
		'\t',
		'  ',
		': ',
		'- ',
		'"',
		"'",
		'[',
		']',
		'{',
		'}',
		'#',
		'|',
		'>',
		'&a ',
		'*a ',
		'!!js/function ',
		'---\n',
		'%',
		','
	],
	...[
		'\0',
		'\r',
		'\uFEFF',
		'\u2028',
		'\uD800',
		'1e999',
		'.nan',
		'~',
		'<b>',
		'](javascript:x)',
		'**',
		'`',
		'\\',
		'[^x]'
	],
	...[
		'__proto__: ',
		'constructor: ',
		'<<: ',
		'null',
		'true',
		'[[',
		'0x1F',
		'[1, 2, 3]',
		'- - - ',
		'\n\n',
		'﷽',
		'\u202E'
	]
];

/** Values that a field may be given by mistake. */
const values = [
	...[
		'',
		'0',
		'-1',
		'1e999',
		'.inf',
		'.nan',
		'0x1F',
		'1_000',
		'150.000',
		'null',
		'true',
		'no',
		'~',
		'""',
		"' '"
	],
	...[
		'[]',
		'{}',
		'[1, 2]',
		'[181, 0]',
		'[0, 91]',
		'[-200, -100, 200, 100]',
		'[[0, 0], [1, 1], [2, 0]]',
		'{ a: 1 }'
	],
	...[
		'caracas',
		'nowhere',
		'tower',
		'meduza',
		'__proto__',
		'toString',
		'2019-02-30',
		'29. Juli 2019',
		'July 2019'
	],
	...[
		'javascript:alert(1)',
		'//example.org/x.png',
		'../x.json',
		'*alias',
		'&anchor x',
		'!!str 1',
		'"\\u0000"',
		'"a\\nb"'
	],
	...[
		'x'.repeat(5000),
		'* * *',
		'"# x"',
		'"[^meduza]"',
		'"[a](#tower)"',
		'99999999999999999999',
		'scrub',
		'22',
		'fly'
	]
];

type Mutation = (text: string, random: Random) => string;

/** Changes one line of a text. */
function inLine(change: (line: string, random: Random) => string): Mutation {
	return (text, random) => {
		const lines = text.split('\n');
		const at = random.below(lines.length);
		lines[at] = change(lines[at] ?? '', random);
		random.told.push(`line ${at + 1}: ${JSON.stringify(lines[at]?.slice(0, 80))}`);
		return lines.join('\n');
	};
}

/** Markdown that leads somewhere or nowhere, and some that must not be shown. */
const leads = [
	...[
		'[a](#tower)',
		'[a](#nowhere)',
		'[a](https://example.org)',
		'[a](javascript:alert(1))',
		'[a](//example.org)'
	],
	...['[^meduza]', '[^nobody]', '![a](b.png)', '<script>', '*a', '**a**', '\n\n  # a']
];

const mutations: Record<string, Mutation> = {
	'a byte more': (text, random) => {
		const at = random.below(text.length);
		return text.slice(0, at) + random.pick(morsels) + text.slice(at);
	},
	'some Markdown': inLine((line, random) => line.replace(/(?<=\w)(?= \w+[^:]*$)/, () => random.pick(leads))),
	'another byte': (text, random) => {
		const at = random.below(text.length);
		return text.slice(0, at) + String.fromCharCode(random.below(0x3000)) + text.slice(at + 1);
	},
	'bytes lost': (text, random) => {
		const at = random.below(text.length);
		return text.slice(0, at) + text.slice(at + 1 + random.below(40));
	},
	'cut off': (text, random) => text.slice(0, random.below(text.length)),
	'a line moved': (text, random) => {
		const lines = text.split('\n');
		lines.splice(random.below(lines.length), 0, ...lines.splice(random.below(lines.length), 1));
		return lines.join('\n');
	},
	'lines lost': (text, random) => {
		const lines = text.split('\n');
		lines.splice(random.below(lines.length), 1 + random.below(4));
		return lines.join('\n');
	},
	'lines twice': (text, random) => {
		const lines = text.split('\n');
		const at = random.below(lines.length);
		lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(12)));
		return lines.join('\n');
	},
	'another indentation': inLine((line, random) => ' '.repeat(random.below(14)) + line.trimStart()),
	'another value': inLine((line, random) => line.replace(/(?<=^[\s\w-]*: ).*/, () => random.pick(values))),
	'another value in a list': inLine((line, random) => {
		const pieces = line.split(/(?<=[[{,:] ?)(?=[^\s,[\]{}]+ ?[,\]}])/);
		const at = 1 + random.below(Math.max(1, pieces.length - 1));
		return pieces
			.map((piece, i) => (i === at ? piece.replace(/^[^,\]}]+/, () => random.pick(values)) : piece))
			.join('');
	}),
	'another number': inLine((line, random) =>
		line.replace(/-?\d+(\.\d+)?/, (number) =>
			String(Number(number) * random.pick([-1, 0, 0.001, 10, 1000, 1e300]))
		)
	),
	'another name': inLine((line, random) => line.replace(/\w+(?=:)/, (name) => name.slice(random.below(3))))
};

/** A copy with one to three slips in it, which `random.told` tells. */
export function mutate(text: string, random: Random): string {
	let mutated = text;
	for (let slips = 1 + random.below(3); slips > 0; slips--) {
		const name = random.pick(Object.keys(mutations));
		random.told.push(name);
		mutated = mutations[name]?.(mutated, random) ?? mutated;
	}
	return mutated;
}
