/** Whether everybody who was erased is gone from the database, also when it was restored from a backup. */
export abstract class ErasedStayErased {
  abstract readonly isDone: boolean;
}
