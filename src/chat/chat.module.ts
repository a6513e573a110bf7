import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { LlmModule } from '../llm/llm.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ChatController } from './api/chat.controller.js';
import { ReceiptsController } from './api/receipts.controller.js';
import { SessionsController } from './api/sessions.controller.js';
import { AnswerCache } from './cache/answer-cache.js';
import { HandoffController } from './api/handoff.controller.js';
import { AgentReplies } from './handoff/agent-replies.js';
import { HandoffFigures } from './handoff/handoff-figures.js';
import { HandoffReasons } from './handoff/handoff-reasons.js';
import { Handoffs } from './handoff/handoffs.js';
import { ReplyMasking } from './handoff/reply-masking.js';
import { StateChanges } from './handoff/state-changes.js';
import { PeopleMemory } from './memory/people-memory.js';
import { SessionMemory } from './memory/session-memory.js';
import { Instructions } from './prompt/instructions.js';
import { Prompts } from './prompt/prompts.js';
import { AnswerRetention } from './retention/answer-retention.js';
import { SessionRetention } from './retention/session-retention.js';
import { Receipts } from './receipts.js';
import { ChatErasure } from './rights/chat-erasure.js';
import { MessageCorrection } from './rights/message-correction.js';
import { ChatPersonalData } from './rights/chat-personal-data.js';
import { ChatRecords } from './rights/chat-records.js';
import { Sessions } from './sessions.js';
import { ChatMessage } from './store/chat-message.entity.js';
import { ChatSession } from './store/chat-session.entity.js';
import { HandoffRepository } from './store/handoff.repository.js';
import { FeedbackController } from './api/feedback.controller.js';
import { Feedback } from './feedback.js';
import { QuestionReports } from './question-report.js';
import { FeedbackRepository } from './store/feedback.repository.js';
import { QuestionReportRepository } from './store/question-report.repository.js';
import { SessionRetentionRepository } from './store/session-retention.repository.js';
import { TurnRepository } from './store/turn.repository.js';
import { TamperWitness } from './tamper-witness.js';
import { Transcript } from './transcript.js';
import { Answering } from './turn/answering.js';
import { Answers } from './turn/answers.js';
import { QuestionMasking } from './turn/masked-question.js';
import { Questions } from './turn/questions.js';
import { Delivery } from './turn/delivery.js';
import { Handover } from './turn/handover.js';
import { QuestionGate } from './turn/question-gate.js';
import { Speakers } from './turn/speakers.js';
import { Spending } from './turn/spending.js';
import { Screening } from './screening/screening.js';
import { TurnStages } from './turn/turn-stages.js';
import { Turn } from './turn/turn.js';
import { Webhooks } from './webhook/webhooks.js';

@Module({
  imports: [TypeOrmModule.forFeature([ChatSession, ChatMessage]), KnowledgeModule, LlmModule, PrivacyModule],
  controllers: [
    ChatController,
    SessionsController,
    ReceiptsController,
    HandoffController,
    FeedbackController,
  ],
  providers: [
    Turn,
    TurnStages,
    Questions,
    QuestionMasking,
    Answering,
    Delivery,
    Handover,
    QuestionGate,
    Speakers,
    Spending,
    Screening,
    Answers,
    Instructions,
    Prompts,
    Receipts,
    TurnRepository,
    SessionMemory,
    PeopleMemory,
    Sessions,
    Transcript,
    TamperWitness,
    AnswerCache,
    Handoffs,
    StateChanges,
    HandoffRepository,
    HandoffReasons,
    HandoffFigures,
    AgentReplies,
    ReplyMasking,
    Webhooks,
    Feedback,
    FeedbackRepository,
    QuestionReports,
    QuestionReportRepository,
    ...[ChatPersonalData, ChatErasure, ChatRecords, MessageCorrection],
    SessionRetention,
    SessionRetentionRepository,
    AnswerRetention,
  ],
})
export class ChatModule {}
