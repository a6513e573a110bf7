import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LlmModule } from '../llm/llm.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ChatController } from './api/chat.controller.js';
import { FeedbackController } from './api/feedback.controller.js';
import { SessionsController } from './api/sessions.controller.js';
import { AnswerCache } from './cache/answer-cache.js';
import { Feedback } from './feedback.js';
import { PeopleMemory } from './memory/people-memory.js';
import { SessionMemory } from './memory/session-memory.js';
import { QuestionReports } from './question-report.js';
import { Sessions } from './sessions.js';
import { ChatMessage } from './store/chat-message.entity.js';
import { ChatSession } from './store/chat-session.entity.js';
import { FeedbackRepository } from './store/feedback.repository.js';
import { QuestionReportRepository } from './store/question-report.repository.js';
import { TurnRepository } from './store/turn.repository.js';
import { TamperWitness } from './tamper-witness.js';
import { Transcript } from './transcript.js';
import { Answers } from './turn/answers.js';
import { QuestionMasking } from './turn/masked-question.js';
import { Questions } from './turn/questions.js';
import { Turn } from './turn/turn.js';

@Module({
  imports: [TypeOrmModule.forFeature([ChatSession, ChatMessage]), LlmModule, PrivacyModule],
  controllers: [ChatController, SessionsController, FeedbackController],
  providers: [
    Turn,
    Questions,
    QuestionMasking,
    Answers,
    TurnRepository,
    SessionMemory,
    PeopleMemory,
    Sessions,
    Transcript,
    TamperWitness,
    AnswerCache,
    Feedback,
    FeedbackRepository,
    QuestionReports,
    QuestionReportRepository,
  ],
})
export class ChatModule {}
