import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { KeyRing } from './key-ring.js';
import { RingSource } from './ring-source.js';

/** Makes the key ring of the service available for injection everywhere. */
@Global()
@Module({})
export class CryptoModule {
  /** The composition knows where the ring is read again while the service runs. */
  static readingFrom(source: RingSource): DynamicModule {
    return {
      module: CryptoModule,
      providers: [
        { provide: KeyRing, inject: [Settings], useFactory: createKeyRing },
        { provide: RingSource, useValue: source },
      ],
      exports: [KeyRing, RingSource],
    };
  }
}

function createKeyRing({ encryptionKeys, encryption }: Settings): KeyRing {
  if (encryptionKeys === undefined) throw new Error('ENCRYPTION_KEYS is missing');
  const logger = new Logger(KeyRing.name);
  if (encryption === 'off')
    logger.warn('ENCRYPTION=off: what is stored can be read by whoever reads the database');
  if (encryption === 'mixed') {
    logger.warn(
      'ENCRYPTION=mixed: what lies in the database in the clear is taken for ours, whoever wrote it',
    );
  }
  return new KeyRing(encryptionKeys, encryption);
}
