import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../config/settings.js';
import { dataSourceOptions } from './data-source.js';
import { Notifications } from './notifications.js';
import { PoolFigures } from './pool-figures.js';
import { PreparedStatements } from './prepared-statements.js';

@Global()
@Module({})
export class DatabaseModule {
  /** The entities come from the composition: this room knows no feature. */
  static withEntities(entities: readonly (new () => object)[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Settings],
          useFactory: (settings: Settings) => ({
            ...dataSourceOptions(settings, entities),
            retryAttempts: 5,
            retryDelay: 1_000,
          }),
        }),
      ],
      providers: [PreparedStatements, Notifications, PoolFigures],
      exports: [PreparedStatements, Notifications],
    };
  }
}
