/** How the name of a frame begins in which the studio shows its page: there it is the page alone. */
const SIGHT = 'contrail-sight';
/** What its name holds where the map is to be drawn without WebGL. */
const FLAT = 'without-webgl';

/** The name of such a frame. */
export const sightName = (webgl: boolean): string => (webgl ? SIGHT : `${SIGHT} ${FLAT}`);

/** Whether this page is in such a frame. */
export const isSight = (): boolean => window.name.startsWith(SIGHT);

/** Takes WebGL away where the frame is to be without it. Runs before the page draws a map. */
export function prepareSight(): void {
	if (!isSight() || !window.name.includes(FLAT)) return;
	const { prototype } = HTMLCanvasElement;
	const { getContext } = prototype;
	prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
		return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
	} as typeof getContext;
}
