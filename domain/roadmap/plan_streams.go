package roadmap

import "megdan/domain/id"

// The rest of the sealed set of commands: what an activity needs, and baselines.

func (PlanPromoted) roadmapCommand()               {}
func (c PlanPromoted) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c PlanPromoted) Stream() id.UUID { return c.Participation().UUID() }

func (SetFunding) roadmapCommand()               {}
func (c SetFunding) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c SetFunding) Stream() id.UUID { return c.Participation().UUID() }

func (SetObjective) roadmapCommand()               {}
func (c SetObjective) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c SetObjective) Stream() id.UUID { return c.Participation().UUID() }

func (LinkDependency) roadmapCommand()               {}
func (c LinkDependency) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c LinkDependency) Stream() id.UUID { return c.Participation().UUID() }

func (RemoveDependency) roadmapCommand()               {}
func (c RemoveDependency) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c RemoveDependency) Stream() id.UUID { return c.Participation().UUID() }

func (StartActivity) roadmapCommand()               {}
func (c StartActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c StartActivity) Stream() id.UUID { return c.Participation().UUID() }

func (ReportProgress) roadmapCommand()               {}
func (c ReportProgress) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ReportProgress) Stream() id.UUID { return c.Participation().UUID() }

func (CompleteActivity) roadmapCommand()               {}
func (c CompleteActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c CompleteActivity) Stream() id.UUID { return c.Participation().UUID() }

func (CancelActivity) roadmapCommand()               {}
func (c CancelActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c CancelActivity) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmActivity) roadmapCommand()               {}
func (c ConfirmActivity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmActivity) Stream() id.UUID { return c.Participation().UUID() }

func (BaselineRoadmap) roadmapCommand()               {}
func (c BaselineRoadmap) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c BaselineRoadmap) Stream() id.UUID { return c.Participation().UUID() }

func (ProposeRebaseline) roadmapCommand()               {}
func (c ProposeRebaseline) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ProposeRebaseline) Stream() id.UUID { return c.Participation().UUID() }

func (WithdrawRebaseline) roadmapCommand()               {}
func (c WithdrawRebaseline) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c WithdrawRebaseline) Stream() id.UUID { return c.Participation().UUID() }

func (RebaselineRoadmap) roadmapCommand()               {}
func (c RebaselineRoadmap) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c RebaselineRoadmap) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmStep) roadmapCommand()               {}
func (c ConfirmStep) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmStep) Stream() id.UUID { return c.Participation().UUID() }

// onActivity is a command about an activity that is there already, beside those
// that change its plan. The set is sealed.
//
//sumtype:decl
type onActivity interface {
	Command
	activity() id.Activity
}

func (c SetFunding) activity() id.Activity       { return c.Activity }
func (c SetObjective) activity() id.Activity     { return c.Activity }
func (c LinkDependency) activity() id.Activity   { return c.Activity }
func (c RemoveDependency) activity() id.Activity { return c.Activity }
func (c StartActivity) activity() id.Activity    { return c.Activity }
func (c ReportProgress) activity() id.Activity   { return c.Activity }
func (c CompleteActivity) activity() id.Activity { return c.Activity }
func (c CancelActivity) activity() id.Activity   { return c.Activity }
func (c ConfirmActivity) activity() id.Activity  { return c.Activity }
