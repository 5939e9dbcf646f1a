import { MapFrame } from '../../map/scene/index.ts';

/** A frame that knows how far its lines are apart: a snippet in a scene gets nothing but its frame. */
export class GraticuleFrame extends MapFrame {
	/** Degrees from one line to the next. */
	readonly every: number;

	constructor(viewport: ConstructorParameters<typeof MapFrame>[0], every: number) {
		super(viewport, () => undefined);
		this.every = every;
	}
}
