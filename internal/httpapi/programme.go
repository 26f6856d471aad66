package httpapi

import (
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/retention"
	"megdan/internal/command"
)

func programmeCommands() []*command.Spec {
	end := command.New[programme.CloseProgramme](programmes, "programme.close_programme")
	command.Also(end, retentions, func(c programme.CloseProgramme) retention.Command {
		return retention.NoteClose{In: retention.In{InProgramme: place.InProgramme{Programme: c.Programme}}}
	})
	paid := command.New[programme.RecordFinalPayment](programmes, "programme.record_final_payment")
	command.Also(paid, retentions, func(c programme.RecordFinalPayment) retention.Command { // RET-1
		return retention.StartClock{In: retention.In{InProgramme: c.InProgramme}, On: c.On}
	})
	return []*command.Spec{
		end, paid,
		command.New[programme.DraftProgramme](programmes, "programme.draft_programme"),
		command.New[programme.DefineSteps](programmes, "programme.define_steps"),
		command.New[programme.OpenWave](programmes, "programme.open_wave"),
		command.New[programme.MoveWaveDeadline](programmes, "programme.move_wave_deadline"),
		command.New[programme.SetQuota](programmes, "programme.set_quota"),
		command.New[programme.PublishProgramme](programmes, "programme.publish_programme"),
		command.New[programme.StartProgramme](programmes, "programme.start_programme"),
		command.New[programme.ExtendProgramme](programmes, "programme.extend_programme"),
		command.New[programme.SuspendProgramme](programmes, "programme.suspend_programme"),
		command.New[programme.ResumeProgramme](programmes, "programme.resume_programme"),
		command.New[programme.PinInstrument](programmes, "programme.pin_instrument"),
		command.New[programme.ArchiveProgramme](programmes, "programme.archive_programme"),
	}
}
