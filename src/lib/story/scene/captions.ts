import type { SceneRoute } from '../../map/scene/index.ts';
import { knownText } from '../../map/words/index.ts';
import type { ResolvedFlight } from '../schema/resolve.ts';
import type { StoryData } from '../schema/story-data.ts';
import { pageWords } from '../text/english.ts';

type Captions = Pick<SceneRoute, 'shape' | 'label' | 'name' | 'detail' | 'facts'>;

/** What is written at a flight's line and on its card, and the silhouette that flies along it. */
export function captionsOf(flight: ResolvedFlight, ownWords: StoryData['words']): Captions {
	const words = pageWords(ownWords);
	const { illustration, date, route, note, source, line } = flight;
	const [registration = '', ...others] = flight.registrations;
	const { type = line && words[line.kind], shape = 'aircraft' } = flight.aircraft[0] ?? {};
	if (illustration) return { shape, label: words.illustration, detail: words.notReal };
	const label = others.length > 0 ? `${registration} +${others.length}` : registration;
	const facts = [
		{ name: words.when, text: date },
		{ name: words.route, text: route },
		{ name: words.line, text: knownText({ ...flight, ...line }, words, words.then) },
		{ name: words.howKnown, text: source ? `${note} (${source.name})` : note }
	].filter(({ text }) => text);
	const name = [label, type].filter(Boolean).join(', ');
	return { shape, label, name, detail: [type, date].filter(Boolean).join(', '), facts };
}
