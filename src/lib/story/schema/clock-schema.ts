import * as v from 'valibot';

const moment = (what: string, example: string) =>
	v.pipe(
		v.string(),
		v.regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/),
		v.title('Moment'),
		v.description(`${what}: date, time and zone (Z is UTC), or a day for a clock that shows days`),
		v.examples([example])
	);

export const clock = v.pipe(
	v.union([
		v.boolean(),
		v.pipe(
			v.strictObject({
				from: moment('when the clock starts', '2019-03-22T12:00Z'),
				to: moment('when it stops', '2019-03-23T06:00Z'),
				timeZone: v.optional(
					v.pipe(
						v.string(),
						v.title('Time zone'),
						v.description('the zone whose time the clock shows, by its IANA name; UTC if left out'),
						v.examples(['Europe/Moscow'])
					)
				)
			}),
			v.title('Clock')
		)
	]),
	v.description(
		'a clock that runs while the step is read: flights stand where their tracks have them, and a clock of days draws each line when its date has come; true, or { from: …, to: … }'
	),
	v.examples([true])
);
