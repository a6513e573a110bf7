import 'reflect-metadata';
import { start } from './service.js';

await start();
