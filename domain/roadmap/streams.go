package roadmap

import "megdan/domain/id"

// The sealed set of commands, and which stream each is for.

func (OpenRoadmap) roadmapCommand()               {}
func (c OpenRoadmap) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c OpenRoadmap) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c OpenRoadmap) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ChangeCategory) roadmapCommand()               {}
func (c ChangeCategory) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ChangeCategory) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ChangeCategory) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (FreezeRoadmap) roadmapCommand()               {}
func (c FreezeRoadmap) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c FreezeRoadmap) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c FreezeRoadmap) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (PlanActivity) roadmapCommand()               {}
func (c PlanActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c PlanActivity) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c PlanActivity) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ChangeActivity) roadmapCommand()               {}
func (c ChangeActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ChangeActivity) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ChangeActivity) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (MarkPilot) roadmapCommand()               {}
func (c MarkPilot) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c MarkPilot) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c MarkPilot) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ParkActivity) roadmapCommand()               {}
func (c ParkActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ParkActivity) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ParkActivity) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (PlanActivityAgain) roadmapCommand()               {}
func (c PlanActivityAgain) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c PlanActivityAgain) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c PlanActivityAgain) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (PlanMilestone) roadmapCommand()               {}
func (c PlanMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c PlanMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c PlanMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (RenameMilestone) roadmapCommand()               {}
func (c RenameMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c RenameMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c RenameMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (MoveMilestone) roadmapCommand()               {}
func (c MoveMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c MoveMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c MoveMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AttachEvidence) roadmapCommand()               {}
func (c AttachEvidence) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AttachEvidence) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AttachEvidence) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (StartMilestone) roadmapCommand()               {}
func (c StartMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c StartMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c StartMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (SubmitMilestone) roadmapCommand()               {}
func (c SubmitMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c SubmitMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c SubmitMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AcceptMilestone) roadmapCommand()               {}
func (c AcceptMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AcceptMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AcceptMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ReturnMilestone) roadmapCommand()               {}
func (c ReturnMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ReturnMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ReturnMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (RescheduleMilestone) roadmapCommand()               {}
func (c RescheduleMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c RescheduleMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c RescheduleMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ReassignMilestone) roadmapCommand()               {}
func (c ReassignMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ReassignMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ReassignMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ProposeMilestoneCancellation) roadmapCommand()               {}
func (c ProposeMilestoneCancellation) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ProposeMilestoneCancellation) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ProposeMilestoneCancellation) Stream() id.UUID {
	return id.ParticipationOf(c.Programme, c.City).UUID()
}

func (WithdrawCancellationProposal) roadmapCommand()               {}
func (c WithdrawCancellationProposal) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c WithdrawCancellationProposal) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c WithdrawCancellationProposal) Stream() id.UUID {
	return id.ParticipationOf(c.Programme, c.City).UUID()
}

func (CancelMilestone) roadmapCommand()               {}
func (c CancelMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c CancelMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c CancelMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ReopenMilestone) roadmapCommand()               {}
func (c ReopenMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ReopenMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ReopenMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (CommentOnMilestone) roadmapCommand()               {}
func (c CommentOnMilestone) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c CommentOnMilestone) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c CommentOnMilestone) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

// onMilestone is a command about a milestone that is there already. The set is
// sealed.
//
//sumtype:decl
type onMilestone interface {
	Command
	milestone() id.Milestone
}

func (c RenameMilestone) milestone() id.Milestone              { return c.Milestone }
func (c MoveMilestone) milestone() id.Milestone                { return c.Milestone }
func (c AttachEvidence) milestone() id.Milestone               { return c.Milestone }
func (c StartMilestone) milestone() id.Milestone               { return c.Milestone }
func (c SubmitMilestone) milestone() id.Milestone              { return c.Milestone }
func (c AcceptMilestone) milestone() id.Milestone              { return c.Milestone }
func (c ReturnMilestone) milestone() id.Milestone              { return c.Milestone }
func (c RescheduleMilestone) milestone() id.Milestone          { return c.Milestone }
func (c ReassignMilestone) milestone() id.Milestone            { return c.Milestone }
func (c ProposeMilestoneCancellation) milestone() id.Milestone { return c.Milestone }
func (c WithdrawCancellationProposal) milestone() id.Milestone { return c.Milestone }
func (c CancelMilestone) milestone() id.Milestone              { return c.Milestone }
func (c ReopenMilestone) milestone() id.Milestone              { return c.Milestone }
func (c CommentOnMilestone) milestone() id.Milestone           { return c.Milestone }
