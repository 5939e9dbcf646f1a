/** The words that a map writes itself, where they are not the English ones. */
export interface MapWords {
	/** The name of the list of what the map shows. */
	onMap: string;
	/** What a flight without a label is called. */
	flight: string;
	tracked: string;
	reported: string;
	inferred: string;
	/** A gap in a track, in the legend. */
	gap: string;
	schematic: string;
	/** What each means, in the legend. */
	trackedMeans: string;
	reportedMeans: string;
	inferredMeans: string;
	gapMeans: string;
	schematicMeans: string;
	/** A track that has gaps. */
	withGaps: string;
	/** What stands on a gap, and on one of so many hours and minutes: `{duration}`. */
	noSignal: string;
	noSignalFor: string;
	/** The time in a place: `{zone}`. */
	localTime: string;
	/** The buttons and hints with which a map is explored; in `wheel` the key stands for `{key}`. */
	explore: string;
	backToStory: string;
	zoomIn: string;
	zoomOut: string;
	exploring: string;
	wheel: string;
	touch: string;
}
