import { hostname, networkInterfaces } from 'node:os';

/** The names by which this machine reaches itself. */
const LOCAL = ['localhost', '127.0.0.1'];

/** The addresses of this machine in its network. */
export function networkAddresses(): string[] {
	return Object.values(networkInterfaces()).flatMap((all) =>
		(all ?? []).flatMap(({ family, address, internal }) => (family === 'IPv4' && !internal ? [address] : []))
	);
}

/** Whether a request names this machine. A page of another site that has its own name lead here is not served. */
export function isOwnHost(host: string | undefined, isNetwork: boolean): boolean {
	const name = host?.replace(/:\d+$/, '').toLowerCase() ?? '';
	if (LOCAL.includes(name)) return true;
	if (!isNetwork) return false;
	const own = hostname().toLowerCase();
	return [...networkAddresses(), own, `${own}.local`].includes(name);
}
