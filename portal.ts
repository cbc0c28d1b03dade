import { main } from './portal/main.ts';

process.exitCode = await main(process.argv.slice(2));
