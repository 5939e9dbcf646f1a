/** A part of a file's text: the offsets of its first character and of the one after its last, in UTF-16 units. */
export interface Range {
	start: number;
	end: number;
}
