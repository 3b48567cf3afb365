// Starts the program: `node .config/start.mjs [command …]`.
import { program } from './bundle.mjs';

await import(program);
