package session

// Parts of the sealed sets, each with the switch that goes over it.

// roomEvent: the events that are about who is in the meeting and who leads it. The set is sealed.
//
//sumtype:decl
type roomEvent interface {
	Event
	roomEvent()
}

func (SessionStarted) roomEvent()       {}
func (ParticipantJoined) roomEvent()    {}
func (ParticipantLeft) roomEvent()      {}
func (HostHandedOver) roomEvent()       {}
func (SessionPaused) roomEvent()        {}
func (SessionResumed) roomEvent()       {}
func (AttendanceCounted) roomEvent()    {}
func (SessionEnded) roomEvent()         {}
func (SessionEndedBySystem) roomEvent() {}

// meetingEvent: the events that happen in the course of the meeting. The set is sealed.
//
//sumtype:decl
type meetingEvent interface {
	Event
	meetingEvent()
}

func (AgendaItemReached) meetingEvent()       {}
func (NoteTaken) meetingEvent()               {}
func (DecisionRecorded) meetingEvent()        {}
func (ActionItemAdded) meetingEvent()         {}
func (ActionItemCompleted) meetingEvent()     {}
func (PollOpened) meetingEvent()              {}
func (PollOptionAdded) meetingEvent()         {}
func (VoteCast) meetingEvent()                {}
func (PollClosed) meetingEvent()              {}
func (RecordingConsentAsked) meetingEvent()   {}
func (RecordingConsentGiven) meetingEvent()   {}
func (RecordingConsentRefused) meetingEvent() {}
func (RecordingStarted) meetingEvent()        {}
func (RecordingStopped) meetingEvent()        {}

// outcomeEvent: the events that are what comes of the meeting. The set is sealed.
//
//sumtype:decl
type outcomeEvent interface {
	Event
	outcomeEvent()
}

func (MinutesDrafted) outcomeEvent()         {}
func (MinutesAgreedBySide) outcomeEvent()    {}
func (MinutesAgreed) outcomeEvent()          {}
func (MinutesReminded) outcomeEvent()        {}
func (MinutesSilenceRecorded) outcomeEvent() {}
func (AddendumAdded) outcomeEvent()          {}
func (FeedbackGiven) outcomeEvent()          {}

// roomCommand: the commands that are about who is in the meeting and who leads it. The set is sealed.
//
//sumtype:decl
type roomCommand interface {
	Command
	roomCommand()
}

func (StartSession) roomCommand()       {}
func (ConfirmHost) roomCommand()        {}
func (LeaveSession) roomCommand()       {}
func (CloseStay) roomCommand()          {}
func (EndSession) roomCommand()         {}
func (EndSessionBySystem) roomCommand() {}
func (JoinSession) roomCommand()        {}
func (HandOverHost) roomCommand()       {}
func (PauseSession) roomCommand()       {}
func (ConfirmPresent) roomCommand()     {}

// liveCommand: the commands that are the room commands that need a running meeting. The set is sealed.
//
//sumtype:decl
type liveCommand interface {
	Command
	liveCommand()
}

func (JoinSession) liveCommand()        {}
func (HandOverHost) liveCommand()       {}
func (PauseSession) liveCommand()       {}
func (ConfirmPresent) liveCommand()     {}
func (EndSession) liveCommand()         {}
func (EndSessionBySystem) liveCommand() {}

// planCommand: the commands that are about what was agreed before the meeting. The set is sealed.
//
//sumtype:decl
type planCommand interface {
	Command
	planCommand()
}

func (InviteGuest) planCommand()       {}
func (ProposeAgenda) planCommand()     {}
func (NameCoHost) planCommand()        {}
func (ConfirmSession) planCommand()    {}
func (RescheduleSession) planCommand() {}
func (CancelSession) planCommand()     {}
func (MarkNoShow) planCommand()        {}

// plannedCommand: the commands that are the plan commands that only a planned meeting takes. The set is sealed.
//
//sumtype:decl
type plannedCommand interface {
	Command
	plannedCommand()
}

func (NameCoHost) plannedCommand()        {}
func (ConfirmSession) plannedCommand()    {}
func (RescheduleSession) plannedCommand() {}
func (CancelSession) plannedCommand()     {}
func (MarkNoShow) plannedCommand()        {}

// outcomeCommand: the commands that are about what comes of the meeting. The set is sealed.
//
//sumtype:decl
type outcomeCommand interface {
	Command
	outcomeCommand()
}

func (RecordDecision) outcomeCommand()     {}
func (AddActionItem) outcomeCommand()      {}
func (CompleteActionItem) outcomeCommand() {}
func (DraftMinutes) outcomeCommand()       {}
func (AgreeMinutes) outcomeCommand()       {}
func (RemindOfMinutes) outcomeCommand()    {}
func (RecordSilence) outcomeCommand()      {}
func (AddAddendum) outcomeCommand()        {}
func (GiveFeedback) outcomeCommand()       {}
