import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ApiKeysController } from './api/api-keys.controller.js';
import { AuthController } from './api/auth.controller.js';
import { SubjectTokensController } from './api/subject-tokens.controller.js';
import { UsersController } from './api/users.controller.js';
import { ApiKeyAuthenticator } from './keys/api-key-authenticator.js';
import { ApiKeyStrategy } from './keys/api-key.strategy.js';
import { ApiKeys } from './keys/api-keys.js';
import { LoginDelay } from './login/login-delay.js';
import { LoginRetention } from './login/login-retention.js';
import { Logins } from './login/logins.js';
import { RefreshTokens } from './login/refresh-tokens.js';
import { PasswordEstimator } from './password-estimator.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';
import { AuthErasure } from './rights/auth-erasure.js';
import { AuthPersonalData } from './rights/auth-personal-data.js';
import { ApiKey } from './store/api-key.entity.js';
import { StrategyNames } from './strategy-names.js';
import { LoginRepository } from './store/login.repository.js';
import { User } from './store/user.entity.js';
import { AccessTokens } from './tokens/access-tokens.js';
import { JwtStrategy } from './tokens/jwt.strategy.js';
import { SubjectTokens } from './tokens/subject-tokens.js';
import { TokenAuthenticator } from './tokens/token-authenticator.js';
import { Passwords } from './users/passwords.js';
import { NewPasswords } from './users/new-passwords.js';
import { UserEmailSealing } from './users/user-email-sealing.js';
import { UserEmails } from './users/user-emails.js';
import { Users } from './users/users.js';

@Module({
  imports: [JwtModule.register({}), TypeOrmModule.forFeature([ApiKey, User]), PrivacyModule],
  controllers: [AuthController, UsersController, ApiKeysController, SubjectTokensController],
  providers: [
    StrategyNames,
    ...[ApiKeys, ApiKeyAuthenticator, ApiKeyStrategy],
    ...[AccessTokens, TokenAuthenticator, JwtStrategy, SubjectTokens],
    ...[
      Users,
      UserEmails,
      UserEmailSealing,
      NewPasswords,
      Passwords,
      PasswordHasher,
      PasswordPolicy,
      PasswordEstimator,
    ],
    ...[Logins, RefreshTokens, LoginDelay, LoginRepository, LoginRetention],
    ...[AuthPersonalData, AuthErasure],
  ],
  exports: [StrategyNames],
})
export class AuthModule {}
