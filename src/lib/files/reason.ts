/** The reason why a file cannot be read or written, in plain words. */
export function reasonOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const reasons: Record<string, string> = {
		ENOENT: 'there is no such file',
		EISDIR: 'it is a folder',
		ENOTDIR: 'a part of its path is a file, not a folder',
		EACCES: 'you have no right to it',
		EPERM: 'you have no right to it',
		EROFS: 'the disk is read-only',
		ENOSPC: 'the disk is full',
		EDQUOT: 'your part of the disk is full',
		EADDRINUSE: 'another program uses it'
	};
	return reasons[code ?? ''] ?? message;
}
