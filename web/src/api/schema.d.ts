// Written by scripts/generate.mjs from the server’s description. Do not edit.

export interface paths {
    "/api/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The live channel as AsyncAPI 3 */
        get: operations["asyncapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/appointment.appoint_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a person a role in the whole programme
         * @description AppointPerson gives a person a role in the whole programme.
         *
         *     May be given by: programme_manager.
         */
        post: operations["appointment.appoint_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/appointment.end_appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the role back
         * @description EndAppointment takes the role back.
         *
         *     May be given by: programme_manager.
         */
        post: operations["appointment.end_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/city.correct_city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the whole record
         * @description CorrectCity replaces the whole record.
         *
         *     May be given by: programme_manager.
         */
        post: operations["city.correct_city"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/city.register_city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a city's master record, once
         * @description RegisterCity begins a city's master record, once.
         *
         *     May be given by: programme_manager.
         */
        post: operations["city.register_city"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.accept_invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joins the team; only the invited person can
         * @description AcceptInvitation joins the team; only the invited person can.
         *
         *     May be given by: public.
         */
        post: operations["participation.accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.add_member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a known person into the team
         * @description AddMember puts a known person into the team.
         *
         *     May be given by: city_lead, mentor_city_member, partner_city_member, programme_manager.
         */
        post: operations["participation.add_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.admit_city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the city a participating one; a partner city can be admitted later and ends being a partner
         * @description AdmitCity makes the city a participating one; a partner city can be admitted later and ends being a partner.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.admit_city"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.appoint_city_lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a member the city's one lead, in place of the present one
         * @description AppointCityLead makes a member the city's one lead, in place of the present one.
         *
         *     May be given by: city_lead, programme_manager.
         */
        post: operations["participation.appoint_city_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.assign_lead_expert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a participating city its lead expert, who is not of the city
         * @description AssignLeadExpert gives a participating city its lead expert, who is not of the city.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.assign_lead_expert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.assign_local_expert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an expert who knows place and language
         * @description AssignLocalExpert adds an expert who knows place and language.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.assign_local_expert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.change_member_role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a member another role in the team
         * @description ChangeMemberRole gives a member another role in the team.
         *
         *     May be given by: city_lead, mentor_city_member, partner_city_member, programme_manager.
         */
        post: operations["participation.change_member_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.enrol_mentor_city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the city a mentor city
         * @description EnrolMentorCity makes the city a mentor city.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.enrol_mentor_city"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.enrol_partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the city a partner city
         * @description EnrolPartner makes the city a partner city.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.enrol_partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.invite_member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a known person, by one address, to join the city's team
         * @description InviteMember asks a known person, by one address, to join the city's team.
         *
         *     May be given by: city_lead, mentor_city_member, partner_city_member, programme_manager.
         */
        post: operations["participation.invite_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.release_local_expert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends that
         * @description ReleaseLocalExpert ends that.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.release_local_expert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.remove_member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a person's role in the team
         * @description RemoveMember ends a person's role in the team.
         *
         *     May be given by: city_lead, mentor_city_member, partner_city_member, programme_manager.
         */
        post: operations["participation.remove_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.replace_lead_expert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands over to another lead expert, without a gap
         * @description ReplaceLeadExpert hands over to another lead expert, without a gap.
         *
         *     May be given by: programme_manager.
         */
        post: operations["participation.replace_lead_expert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/participation.withdraw_city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the participation for good
         * @description WithdrawCity ends the participation for good. Records stay, the streams freeze, the place is free.
         *
         *     May be given by: city_lead, programme_manager.
         */
        post: operations["participation.withdraw_city"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/person.correct_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces what is known of the person
         * @description CorrectPerson replaces what is known of the person.
         *
         *     May be given by: public, programme_manager.
         */
        post: operations["person.correct_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/person.register_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes somebody known in one programme, once
         * @description RegisterPerson makes somebody known in one programme, once.
         *
         *     May be given by: city_lead, programme_manager.
         */
        post: operations["person.register_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/preference.set_preference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says how often messages about a topic come by a channel
         * @description SetPreference says how often messages about a topic come by a channel.
         *
         *     May be given by: city_member, city_lead, mentor, lead_expert, mentor_city_member, partner_city_member, programme_manager, auditor.
         */
        post: operations["preference.set_preference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/preference.set_quiet_hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says when not to be disturbed
         * @description SetQuietHours says when not to be disturbed.
         *
         *     May be given by: city_member, city_lead, mentor, lead_expert, mentor_city_member, partner_city_member, programme_manager, auditor.
         */
        post: operations["preference.set_quiet_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.close_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a running or suspended programme
         * @description CloseProgramme ends a running or suspended programme.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.close_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.define_steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the steps 0 to 4 their names and planned dates
         * @description DefineSteps gives the steps 0 to 4 their names and planned dates.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.define_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.draft_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a programme with its planned dates and settings
         * @description DraftProgramme begins a programme with its planned dates and settings.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.draft_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.extend_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the end later
         * @description ExtendProgramme moves the end later.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.extend_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.move_wave_deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a wave another cut-off; a published one only a later one
         * @description MoveWaveDeadline gives a wave another cut-off; a published one only a later one.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.move_wave_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.open_wave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an admission group to a programme in draft
         * @description OpenWave adds an admission group to a programme in draft.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.open_wave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.publish_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows the programme; cities can be admitted from now on
         * @description PublishProgramme shows the programme; cities can be admitted from now on.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.publish_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.resume_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the pause
         * @description ResumeProgramme ends the pause.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.resume_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.set_quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes how many places a category has
         * @description SetQuota changes how many places a category has.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.set_quota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.start_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the work of a published programme
         * @description StartProgramme begins the work of a published programme.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.start_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/programme.suspend_programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pauses the work of the cities in a running programme: what they and their experts do is refused until it is resumed
         * @description SuspendProgramme pauses the work of the cities in a running programme: what they and their experts do is refused until it is resumed. It can still be set up, people can be entered and leave, cities withdraw.
         *
         *     May be given by: programme_manager.
         */
        post: operations["programme.suspend_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/retention.approve_disposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves; the second person's approval disposes
         * @description ApproveDisposal approves; the second person's approval disposes.
         *
         *     May be given by: programme_manager.
         */
        post: operations["retention.approve_disposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/retention.place_hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps records whatever their period says
         * @description PlaceHold keeps records whatever their period says.
         *
         *     May be given by: programme_manager.
         */
        post: operations["retention.place_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/retention.propose_disposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a class of records is due; the system does
         * @description ProposeDisposal says that a class of records is due; the system does.
         *
         *     May be given by: none.
         */
        post: operations["retention.propose_disposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/retention.release_hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a hold; somebody else than who placed it does
         * @description ReleaseHold ends a hold; somebody else than who placed it does.
         *
         *     May be given by: programme_manager.
         */
        post: operations["retention.release_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/retention.set_retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says how long a class of record is kept
         * @description SetRetention says how long a class of record is kept.
         *
         *     May be given by: programme_manager.
         */
        post: operations["retention.set_retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.answer_finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers for the programme
         * @description AnswerFinding answers for the programme.
         *
         *     May be given by: programme_manager.
         */
        post: operations["review.answer_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.bookmark_position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a position with a note
         * @description BookmarkPosition marks a position with a note.
         *
         *     May be given by: auditor.
         */
        post: operations["review.bookmark_position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.close_finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a finding with its outcome
         * @description CloseFinding ends a finding with its outcome.
         *
         *     May be given by: auditor.
         */
        post: operations["review.close_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.close_review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the review; the manager sees then what was looked at
         * @description CloseReview ends the review; the manager sees then what was looked at.
         *
         *     May be given by: auditor.
         */
        post: operations["review.close_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.grant_unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets the one who asked see the name for the review's hours
         * @description GrantUnmasking lets the one who asked see the name for the review's hours.
         *
         *     May be given by: programme_manager.
         */
        post: operations["review.grant_unmasking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.note_evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that an evidence package was taken out
         * @description NoteEvidence records that an evidence package was taken out.
         *
         *     May be given by: auditor.
         */
        post: operations["review.note_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.note_replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the auditor looked at a topic as of a position
         * @description NoteReplay records that the auditor looked at a topic as of a position.
         *
         *     May be given by: auditor.
         */
        post: operations["review.note_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.note_unmasked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a granted name was shown
         * @description NoteUnmasked records that a granted name was shown.
         *
         *     May be given by: auditor.
         */
        post: operations["review.note_unmasked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.open_review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a review
         * @description OpenReview begins a review.
         *
         *     May be given by: auditor.
         */
        post: operations["review.open_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.record_finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * States what was found
         * @description RecordFinding states what was found.
         *
         *     May be given by: auditor.
         */
        post: operations["review.record_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.refuse_unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says no, with a reason
         * @description RefuseUnmasking says no, with a reason.
         *
         *     May be given by: programme_manager.
         */
        post: operations["review.refuse_unmasking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.request_unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks to see one person's name in this review
         * @description RequestUnmasking asks to see one person's name in this review.
         *
         *     May be given by: auditor.
         */
        post: operations["review.request_unmasking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/review.set_scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what is reviewed: which cities (none named: all), from which day to which
         * @description SetScope says what is reviewed: which cities (none named: all), from which day to which.
         *
         *     May be given by: auditor.
         */
        post: operations["review.set_scope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.accept_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts a submitted milestone; the submitter may not
         * @description AcceptMilestone accepts a submitted milestone; the submitter may not.
         *
         *     May be given by: city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.accept_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.attach_evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds pieces of evidence to an open milestone without submitting it
         * @description AttachEvidence adds pieces of evidence to an open milestone without submitting it.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.attach_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.cancel_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees to a proposed cancellation: another person, in the role of the other side
         * @description CancelMilestone agrees to a proposed cancellation: another person, in the role of the other side.
         *
         *     May be given by: city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.cancel_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.change_activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces title, organisation and dates
         * @description ChangeActivity replaces title, organisation and dates.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.change_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.comment_on_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a remark
         * @description CommentOnMilestone adds a remark.
         *
         *     May be given by: city_member, city_lead, mentor, lead_expert, partner_city_member.
         */
        post: operations["roadmap.comment_on_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.mark_pilot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that an activity is a pilot
         * @description MarkPilot says that an activity is a pilot.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.mark_pilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.move_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a milestone another place on the board
         * @description MoveMilestone gives a milestone another place on the board.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.move_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.open_roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the roadmap of a participating or partner city with the settings of its programme
         * @description OpenRoadmap begins the roadmap of a participating or partner city with the settings of its programme.
         *
         *     May be given by: programme_manager.
         */
        post: operations["roadmap.open_roadmap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.park_activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets an activity aside; it keeps its data and can be planned again
         * @description ParkActivity sets an activity aside; it keeps its data and can be planned again.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.park_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.plan_activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an activity
         * @description PlanActivity adds an activity.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.plan_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.plan_activity_again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a parked activity up with new dates
         * @description PlanActivityAgain takes a parked activity up with new dates.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.plan_activity_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.plan_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a milestone
         * @description PlanMilestone adds a milestone.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.plan_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.propose_milestone_cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the other side, lead expert or city lead, to agree to a cancellation
         * @description ProposeMilestoneCancellation asks the other side, lead expert or city lead, to agree to a cancellation.
         *
         *     May be given by: city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.propose_milestone_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.reassign_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a planned or running milestone to another owner
         * @description ReassignMilestone gives a planned or running milestone to another owner.
         *
         *     May be given by: city_lead.
         */
        post: operations["roadmap.reassign_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.rename_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a milestone another title
         * @description RenameMilestone gives a milestone another title.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.rename_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.reopen_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an acceptance back, for some days after it
         * @description ReopenMilestone takes an acceptance back, for some days after it.
         *
         *     May be given by: programme_manager.
         */
        post: operations["roadmap.reopen_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.reschedule_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the due date of a planned or running milestone
         * @description RescheduleMilestone moves the due date of a planned or running milestone. The second time, or more than 30 days from the date in the newest baseline (before there is one: from the date planned first), informs the programme manager (numbers are settings).
         *
         *     May be given by: city_lead.
         */
        post: operations["roadmap.reschedule_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.return_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a submitted milestone back with a reason and a new due date; the submitter may not
         * @description ReturnMilestone sends a submitted milestone back with a reason and a new due date; the submitter may not.
         *
         *     May be given by: city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.return_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.start_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the work on a planned milestone
         * @description StartMilestone begins the work on a planned milestone.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.start_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.submit_milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands a planned or running milestone in, with at least one piece of evidence
         * @description SubmitMilestone hands a planned or running milestone in, with at least one piece of evidence. A proposal to cancel it falls.
         *
         *     May be given by: city_member, city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.submit_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/roadmap.withdraw_cancellation_proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a proposal: its own side takes it back or the other side does not agree
         * @description WithdrawCancellationProposal ends a proposal: its own side takes it back or the other side does not agree.
         *
         *     May be given by: city_lead, lead_expert, partner_city_member.
         */
        post: operations["roadmap.withdraw_cancellation_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.erase_data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides that the person's key is destroyed
         * @description EraseData decides that the person's key is destroyed.
         *
         *     May be given by: programme_manager.
         */
        post: operations["subject.erase_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.export_own_data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the person took the own data
         * @description ExportOwnData records that the person took the own data.
         *
         *     May be given by: city_member, city_lead, mentor, lead_expert, mentor_city_member, partner_city_member, programme_manager, auditor.
         */
        post: operations["subject.export_own_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.extend_request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the answer two months more, once
         * @description ExtendRequest gives the answer two months more, once.
         *
         *     May be given by: programme_manager.
         */
        post: operations["subject.extend_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.file_request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks about the own data
         * @description FileRequest asks about the own data.
         *
         *     May be given by: city_member, city_lead, mentor, lead_expert, mentor_city_member, partner_city_member, programme_manager, auditor.
         */
        post: operations["subject.file_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.rectify_data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the data was corrected as asked
         * @description RectifyData records that the data was corrected as asked.
         *
         *     May be given by: programme_manager.
         */
        post: operations["subject.rectify_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.refuse_request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says no
         * @description RefuseRequest says no.
         *
         *     May be given by: programme_manager.
         */
        post: operations["subject.refuse_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.restrict_data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the data is kept but not used
         * @description RestrictData records that the data is kept but not used.
         *
         *     May be given by: programme_manager.
         */
        post: operations["subject.restrict_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commands/subject.verify_identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says how it was made sure that the person is who asks
         * @description VerifyIdentity says how it was made sure that the person is who asks.
         *
         *     May be given by: programme_manager.
         */
        post: operations["subject.verify_identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Persons of the demo
         * @description Only with --demo, only on this machine.
         */
        get: operations["demo.persons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be a person of the demo */
        post: operations["demo.sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One page of what happened around an id
         * @description Entries, oldest first, of all events that concern the id: a programme, a city's participation, a milestone, a person. b is the position of the entry before it in the same feed, so a reader sees when something is missing. To go further back, ask with before set to the p of the first entry.
         */
        get: operations["feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/{view}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a topic changed */
        get: operations["history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/{view}/{key}/window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a document in a stretch of the log
         * @description The document as of from, then the patches that lead to every later version up to to. If there are more patches than the limit, go on from the last one's p.
         */
        get: operations["history.window"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/cities/{key}/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cities of cities/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.cities.cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/cities/{key}/cities.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cities of cities/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.cities.cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/installation/{key}/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programmes of installation/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.installation.programmes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/installation/{key}/programmes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programmes of installation/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.installation.programmes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/milestone/{key}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The comments of milestone/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.milestone.comments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/milestone/{key}/comments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The comments of milestone/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.milestone.comments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/milestone/{key}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The evidence of milestone/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.milestone.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/milestone/{key}/evidence.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The evidence of milestone/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.milestone.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/milestone/{key}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of milestone/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.milestone.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/milestone/{key}/history.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of milestone/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.milestone.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/people/{key}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of people/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.people.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/people/{key}/people.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of people/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.people.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cities of programme/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.programme.cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/cities.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cities of programme/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.programme.cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The duties of programme/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.programme.duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/duties.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The duties of programme/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.programme.duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones of programme/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.programme.milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/milestones.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones of programme/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.programme.milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/waves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The waves of programme/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.programme.waves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/programme/{key}/waves.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The waves of programme/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.programme.waves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/requests/{key}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The requests of requests/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.requests.requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/requests/{key}/requests.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The requests of requests/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.requests.requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/retention/{key}/disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The disposals of retention/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.retention.disposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/retention/{key}/disposals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The disposals of retention/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.retention.disposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/retention/{key}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The holds of retention/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.retention.holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/retention/{key}/holds.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The holds of retention/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.retention.holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/bookmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bookmarks of review/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.review.bookmarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/bookmarks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bookmarks of review/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.review.bookmarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exports of review/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.review.exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/exports.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exports of review/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.review.exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The findings of review/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.review.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/findings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The findings of review/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.review.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/unmaskings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The unmaskings of review/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.review.unmaskings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/review/{key}/unmaskings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The unmaskings of review/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.review.unmaskings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/reviewrecord/{key}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exports of reviewrecord/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.reviewrecord.exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/reviewrecord/{key}/exports.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exports of reviewrecord/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.reviewrecord.exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/reviewrecord/{key}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The looks of reviewrecord/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.reviewrecord.looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/reviewrecord/{key}/looks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The looks of reviewrecord/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.reviewrecord.looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/reviewrecord/{key}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The names of reviewrecord/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.reviewrecord.names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/reviewrecord/{key}/names.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The names of reviewrecord/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.reviewrecord.names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/roadmap/{key}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activities of roadmap/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.roadmap.activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/roadmap/{key}/activities.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activities of roadmap/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.roadmap.activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/roadmap/{key}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones of roadmap/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.roadmap.milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/roadmap/{key}/milestones.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones of roadmap/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.roadmap.milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/roadmap/{key}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The team of roadmap/{key}, page by page
         * @description The rows of one collection of the view's document, in the order asked for. total says how many there are in all. next, where it is there, is the cursor of the page after this one; it stays good when rows come and go.
         */
        get: operations["list.roadmap.team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/roadmap/{key}/team.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The team of roadmap/{key} as a table
         * @description Comma-separated values in UTF-8 with a byte order mark, as spreadsheets read them; one row each, ordered by id. Lists inside a row are joined by semicolons. A person stands there by id and, for who may read the programme's people, by name. What begins like a formula is written so that no spreadsheet computes it.
         */
        get: operations["table.roadmap.team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live channel
         * @description A WebSocket with the subprotocol megdan.v1.json; GET /api/asyncapi.json describes its messages. Who is not signed in, or has too many connections, is taken and told so by the code of the close frame, which is all that a browser gets to see.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/sse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live channel for networks that break sockets
         * @description Server-sent events of up to 20 topics, with the messages of the WebSocket, one on each data line; the answer about the n-th topic has the id n. The id of an event is the place of the stream, so that a browser resumes by itself.
         */
        get: operations["live.sse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/access/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of access/{key}
         * @description Package access answers: which roles does a person hold now? It is where the grants of an actor come from. The key is the person.
         *
         *     A grant ends with the event that ends the role, so nothing after that event reaches the person, and nothing before it is withheld. A withdrawn city's people keep their grants: they may read what was; rules refuse the rest.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/cities/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of cities/{key}
         * @description Package cities answers: which cities are known, what are they called in each language, and where do they lie? One document for the whole installation. It holds master records only: how a city takes part in a programme is for the programme view.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/installation/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of installation/{key}
         * @description Package installation answers: which programmes are there? One document for the whole installation, under the id that stands for it. Anybody who is signed in may read it; it holds nothing personal.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.installation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/milestone/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of milestone/{key}
         * @description Package milestone answers: how did one milestone come to where it stands? The milestone as it is, its evidence, what was said about it, and one entry for each thing that happened to it. The key is the milestone.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.milestone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/people/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of people/{key}
         * @description Package people answers: who is who in a programme? Every other document says people by their ids; their names are here only, as private texts, so that forgetting somebody shows everywhere. The key is the programme.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/preferences/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of preferences/{key}
         * @description Package preferences answers: how does one person want to be told? The key is the person, who alone reads it.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/programme/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of programme/{key}
         * @description Package programme answers: how does a whole programme stand? Its dates, steps and quotas, one line for each city, and one for each milestone. The key is the programme.
         *
         *     Nothing here depends on today. Who reads derives *overdue* (STR-7) from the milestones that are not accepted: due before today in the programme's Zone is the city's; submitted more than Settings.ReviewDays working days ago is the reviewer's.
         *
         *     Names of people come from the people view, names of cities from cities.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/requests/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of requests/{key}
         * @description Package requests answers: what have people asked about their data, and by when is it answered? For who decides about it. The key is the programme.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/retention/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of retention/{key}
         * @description Package retention answers: until when are a programme's records kept, and what keeps them longer? The retention calendar: the clocks, the period of each class where it was set, holds, disposals. The key is the programme.
         *
         *     The day a class is due follows from clock and months; who reads derives it, as Defaults of domain/retention says for classes that nobody set.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/review/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of review/{key}
         * @description Package review answers: how far is an auditor's review? Its scope, marked positions, names asked for, findings with their answers, evidence taken out. The key is the review; it is its auditor's. What was looked at is in the record that the review leaves when it closes.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/reviewrecord/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of reviewrecord/{key}
         * @description Package reviewrecord answers: what did an auditor look at? Every replayed topic, every name that was shown, every package that was taken out. The key is the id that a review's record has (id.ReviewRecordOf); rights know nothing under it before the review closes, so that the manager reads it afterwards and not before (AUD-4).
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.reviewrecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/roadmap/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document of roadmap/{key}
         * @description Package roadmap answers: what has a city set out to do, and where does it stand? Its milestones and activities for the board and the timeline, and its team. The key is the participation.
         *
         *     Nothing here depends on today. Who reads derives *overdue* (STR-7): due before today and state planned, in progress or submitted; submitted for more than Settings.ReviewDays working days is the reviewer's delay. Who may do what is for the server; a page shows what is there and asks.
         *
         *     The history of one milestone is for the milestone view; names of people are for the people view.
         *
         *     The ETag changes with the document's content; Megdan-Position says as of where the answer is, also when it is 304.
         */
        get: operations["view.roadmap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can the server serve
         * @description 200 only while the database is reachable, its schema is right and the log is followed; otherwise 503 with the reasons.
         */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Document is what one person may be. */
        AccessView: {
            /** @description in the order they were given */
            grants: components["schemas"]["AccessViewGrant"][];
            /** Format: uuid */
            programme: string;
        };
        /** @description Grant is role.Grant as a document has it. */
        AccessViewGrant: {
            /** Format: uuid */
            participation?: string;
            /** Format: uuid */
            programme: string;
            role: components["schemas"]["RoleRole"];
        };
        Answer: {
            /** @description the same command was answered before; this is the first answer again */
            already: boolean;
            /**
             * Format: int64
             * @description how many events were recorded; 0: it was already so
             */
            events: number;
            /**
             * Format: int64
             * @description last position of the log that it wrote; where nothing was to be recorded, the last one of its stream
             */
            position: number;
            /**
             * Format: int64
             * @description of the stream after it, for If-Match
             */
            version: number;
        };
        /** @description AppointPerson gives a person a role in the whole programme. */
        AppointmentAppointPerson: {
            /**
             * Format: uuid
             * @description Person who gets it.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the role is for.
             */
            programme: string;
            /** @description Role: programme_manager, auditor or mentor. */
            role: components["schemas"]["RoleRole"];
        };
        /** @description EndAppointment takes the role back. */
        AppointmentEndAppointment: {
            /**
             * Format: uuid
             * @description Person who loses it.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the role is for.
             */
            programme: string;
            /** @description Role that ends. */
            role: components["schemas"]["RoleRole"];
        };
        /** @description Document is all cities by id. */
        CitiesView: {
            /** @description by id */
            cities: {
                [key: string]: components["schemas"]["CitiesViewCity"];
            };
        };
        /** @description City is one city's record. */
        CitiesViewCity: {
            /** @description ISO 3166-1, two letters */
            country: string;
            /**
             * Format: int64
             * @description In millionths of a degree; north and east are positive.
             */
            latitude: number;
            /** Format: int64 */
            longitude: number;
            /** @description by language */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Population and the year it was counted in; left out when not known.
             */
            population?: number;
            /** Format: int64 */
            population_year?: number;
        };
        /** @description CorrectCity replaces the whole record. */
        CityCorrectCity: {
            /**
             * Format: uuid
             * @description City whose record it is.
             */
            city: string;
            /** @description Country is the ISO 3166-1 code of two capital letters. */
            country: string;
            /**
             * Format: int64
             * @description Latitude in millionths of a degree, north positive.
             */
            latitude: number;
            /**
             * Format: int64
             * @description Longitude in millionths of a degree, east positive.
             */
            longitude: number;
            /** @description Names by language. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Population, when known.
             */
            population?: number;
            /**
             * Format: int64
             * @description PopulationYear is the year that the population was counted in.
             */
            population_year?: number;
        };
        /** @description RegisterCity begins a city's master record, once. */
        CityRegisterCity: {
            /**
             * Format: uuid
             * @description City is a new id.
             */
            city: string;
            /** @description Country is the ISO 3166-1 code of two capital letters. */
            country: string;
            /**
             * Format: int64
             * @description Latitude in millionths of a degree, north positive.
             */
            latitude: number;
            /**
             * Format: int64
             * @description Longitude in millionths of a degree, east positive.
             */
            longitude: number;
            /** @description Names by language, such as {"bg":"София","en":"Sofia"}. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Population, when known.
             */
            population?: number;
            /**
             * Format: int64
             * @description PopulationYear is the year that the population was counted in.
             */
            population_year?: number;
        };
        DemoPersons: {
            /** @description names of the persons' cities, by id */
            cities: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            persons: components["schemas"]["IdentityPerson"][];
        };
        /** @description an event as a feed tells it; which fields d has follows from type */
        Event: components["schemas"]["EventCityCityCorrected"] | components["schemas"]["EventCityCityRegistered"] | components["schemas"]["EventParticipationCityAdmitted"] | components["schemas"]["EventParticipationCityLeadAppointed"] | components["schemas"]["EventParticipationCityWithdrawn"] | components["schemas"]["EventParticipationLeadExpertAssigned"] | components["schemas"]["EventParticipationLeadExpertReplaced"] | components["schemas"]["EventParticipationLocalExpertAssigned"] | components["schemas"]["EventParticipationLocalExpertReleased"] | components["schemas"]["EventParticipationMemberAdded"] | components["schemas"]["EventParticipationMemberRemoved"] | components["schemas"]["EventParticipationMemberRoleChanged"] | components["schemas"]["EventParticipationMentorCityEnrolled"] | components["schemas"]["EventParticipationPartnerEnrolled"] | components["schemas"]["EventProgrammeProgrammeClosed"] | components["schemas"]["EventProgrammeProgrammeDrafted"] | components["schemas"]["EventProgrammeProgrammeExtended"] | components["schemas"]["EventProgrammeProgrammePublished"] | components["schemas"]["EventProgrammeProgrammeResumed"] | components["schemas"]["EventProgrammeProgrammeStarted"] | components["schemas"]["EventProgrammeProgrammeSuspended"] | components["schemas"]["EventProgrammeQuotaSet"] | components["schemas"]["EventProgrammeStepDefined"] | components["schemas"]["EventProgrammeWaveDeadlineMoved"] | components["schemas"]["EventProgrammeWaveOpened"] | components["schemas"]["EventRoadmapActivityChanged"] | components["schemas"]["EventRoadmapActivityMarkedPilot"] | components["schemas"]["EventRoadmapActivityParked"] | components["schemas"]["EventRoadmapActivityPlanned"] | components["schemas"]["EventRoadmapActivityPlannedAgain"] | components["schemas"]["EventRoadmapMilestoneAccepted"] | components["schemas"]["EventRoadmapMilestoneCancellationProposed"] | components["schemas"]["EventRoadmapMilestoneCancellationWithdrawn"] | components["schemas"]["EventRoadmapMilestoneCancelled"] | components["schemas"]["EventRoadmapMilestoneCommented"] | components["schemas"]["EventRoadmapMilestoneEvidenceAttached"] | components["schemas"]["EventRoadmapMilestonePlanned"] | components["schemas"]["EventRoadmapMilestoneReassigned"] | components["schemas"]["EventRoadmapMilestoneRenamed"] | components["schemas"]["EventRoadmapMilestoneReopened"] | components["schemas"]["EventRoadmapMilestoneRescheduled"] | components["schemas"]["EventRoadmapMilestoneReturned"] | components["schemas"]["EventRoadmapMilestoneStarted"] | components["schemas"]["EventRoadmapMilestoneSubmitted"];
        /** @description CityCorrected replaces the whole record by a better one. */
        EventCityCityCorrected: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description CityCorrected replaces the whole record by a better one. */
            d: {
                /** Format: uuid */
                city: string;
                country: string;
                /** Format: int64 */
                latitude: number;
                /** Format: int64 */
                longitude: number;
                /** @description by language */
                names: {
                    [key: string]: string;
                };
                /** Format: int64 */
                population: number;
                /** Format: int64 */
                population_year: number;
            };
            /** @enum {string} */
            type: "city.city_corrected";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description CityRegistered begins a city's master record. */
        EventCityCityRegistered: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description CityRegistered begins a city's master record. */
            d: {
                /** Format: uuid */
                city: string;
                country: string;
                /**
                 * Format: int64
                 * @description Where the city lies, in millionths of a degree: north and east positive.
                 */
                latitude: number;
                /** Format: int64 */
                longitude: number;
                /** @description by language */
                names: {
                    [key: string]: string;
                };
                /**
                 * Format: int64
                 * @description Population with the year it was counted in; both 0 when not known.
                 */
                population: number;
                /** Format: int64 */
                population_year: number;
            };
            /** @enum {string} */
            type: "city.city_registered";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description CityAdmitted makes the city a participating one from a date on. A city that was a partner ends being one on that date, and begins its steps anew: nothing was mandatory for a partner. */
        EventParticipationCityAdmitted: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description CityAdmitted makes the city a participating one from a date on. A city that was a partner ends being one on that date, and begins its steps anew: nothing was mandatory for a partner. */
            d: {
                /** Format: uuid */
                city: string;
                /** Format: date */
                from: string;
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                programme: string;
                wave?: string;
            };
            /** @enum {string} */
            type: "participation.city_admitted";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description CityLeadAppointed gives a member the role city_lead beside the member's own one; Previous, if any, is no longer city lead but stays a member. */
        EventParticipationCityLeadAppointed: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description CityLeadAppointed gives a member the role city_lead beside the member's own one; Previous, if any, is no longer city lead but stays a member. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
                previous?: string;
            };
            /** @enum {string} */
            type: "participation.city_lead_appointed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description CityWithdrawn ends the participation. All records stay; nothing is added. */
        EventParticipationCityWithdrawn: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description CityWithdrawn ends the participation. All records stay; nothing is added. */
            d: {
                category: components["schemas"]["RoleCategory"];
                /** Format: date */
                on: string;
                /** Format: uuid */
                participation: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "participation.city_withdrawn";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description LeadExpertAssigned gives a person from outside the city the role lead_expert. */
        EventParticipationLeadExpertAssigned: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description LeadExpertAssigned gives a person from outside the city the role lead_expert. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
            };
            /** @enum {string} */
            type: "participation.lead_expert_assigned";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description LeadExpertReplaced hands the role lead_expert over without a gap. */
        EventParticipationLeadExpertReplaced: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description LeadExpertReplaced hands the role lead_expert over without a gap. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
                /** Format: uuid */
                previous: string;
            };
            /** @enum {string} */
            type: "participation.lead_expert_replaced";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description LocalExpertAssigned gives a person from outside the team the role mentor in this participation. */
        EventParticipationLocalExpertAssigned: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description LocalExpertAssigned gives a person from outside the team the role mentor in this participation. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
            };
            /** @enum {string} */
            type: "participation.local_expert_assigned";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description LocalExpertReleased ends that role. */
        EventParticipationLocalExpertReleased: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description LocalExpertReleased ends that role. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
            };
            /** @enum {string} */
            type: "participation.local_expert_released";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MemberAdded puts a person into the city's team: the person holds Role in this participation from now on. */
        EventParticipationMemberAdded: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MemberAdded puts a person into the city's team: the person holds Role in this participation from now on. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
                role: components["schemas"]["RoleRole"];
            };
            /** @enum {string} */
            type: "participation.member_added";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MemberRemoved ends the person's role in the team. */
        EventParticipationMemberRemoved: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MemberRemoved ends the person's role in the team. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
                role: components["schemas"]["RoleRole"];
            };
            /** @enum {string} */
            type: "participation.member_removed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MemberRoleChanged ends Previous and gives Role instead. */
        EventParticipationMemberRoleChanged: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MemberRoleChanged ends Previous and gives Role instead. */
            d: {
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                person: string;
                previous: components["schemas"]["RoleRole"];
                role: components["schemas"]["RoleRole"];
            };
            /** @enum {string} */
            type: "participation.member_role_changed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MentorCityEnrolled makes the city a mentor city from a date on. */
        EventParticipationMentorCityEnrolled: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MentorCityEnrolled makes the city a mentor city from a date on. */
            d: {
                /** Format: uuid */
                city: string;
                /** Format: date */
                from: string;
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                programme: string;
            };
            /** @enum {string} */
            type: "participation.mentor_city_enrolled";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description PartnerEnrolled makes the city a partner from a date on. */
        EventParticipationPartnerEnrolled: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description PartnerEnrolled makes the city a partner from a date on. */
            d: {
                /** Format: uuid */
                city: string;
                /** Format: date */
                from: string;
                /** Format: uuid */
                participation: string;
                /** Format: uuid */
                programme: string;
            };
            /** @enum {string} */
            type: "participation.partner_enrolled";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammeClosed ends the programme; its streams refuse further work. */
        EventProgrammeProgrammeClosed: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammeClosed ends the programme; its streams refuse further work. */
            d: {
                /** Format: date */
                on: string;
            };
            /** @enum {string} */
            type: "programme.programme_closed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammeDrafted begins a programme, with its settings. Numbers of the settings do not change later; quotas and the end have commands of their own. */
        EventProgrammeProgrammeDrafted: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammeDrafted begins a programme, with its settings. Numbers of the settings do not change later; quotas and the end have commands of their own. */
            d: {
                /** Format: date */
                end: string;
                /** Format: int64 */
                invitation_days: number;
                /** Format: int64 */
                lead_expert_limit: number;
                /** Format: int64 */
                max_months: number;
                /** Format: int64 */
                mentor_quota: number;
                /**
                 * Format: int64
                 * @description The settings; see Settings.
                 */
                min_months: number;
                /** @description by language */
                names: {
                    [key: string]: string;
                };
                /** Format: int64 */
                notice_shift_days: number;
                /** Format: int64 */
                notice_shifts: number;
                /** Format: int64 */
                partner_quota: number;
                /** Format: uuid */
                programme: string;
                /** Format: int64 */
                quota: number;
                /** Format: int64 */
                reopen_days: number;
                /** Format: int64 */
                review_days: number;
                /** Format: int64 */
                short_months: number;
                /**
                 * Format: int64
                 * @description StakeholdersLeast came with schema 2.
                 */
                stakeholders_least: number;
                /** Format: date */
                start: string;
                zone: string;
            };
            /** @enum {string} */
            type: "programme.programme_drafted";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammeExtended moves the end later. Reason is there when the new length is beyond the maximum. */
        EventProgrammeProgrammeExtended: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammeExtended moves the end later. Reason is there when the new length is beyond the maximum. */
            d: {
                /** Format: date */
                end: string;
                /** Format: date */
                previous: string;
                /** Format: uuid */
                programme: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "programme.programme_extended";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammePublished shows the programme; cities may be admitted from now on. */
        EventProgrammeProgrammePublished: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammePublished shows the programme; cities may be admitted from now on. */
            d: {
                /** Format: date */
                on: string;
            };
            /** @enum {string} */
            type: "programme.programme_published";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammeResumed ends the pause. */
        EventProgrammeProgrammeResumed: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammeResumed ends the pause. */
            d: {
                /** Format: date */
                on: string;
            };
            /** @enum {string} */
            type: "programme.programme_resumed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammeStarted begins the work. */
        EventProgrammeProgrammeStarted: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammeStarted begins the work. */
            d: {
                /** Format: date */
                on: string;
            };
            /** @enum {string} */
            type: "programme.programme_started";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ProgrammeSuspended pauses the programme: nobody is admitted meanwhile. */
        EventProgrammeProgrammeSuspended: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ProgrammeSuspended pauses the programme: nobody is admitted meanwhile. */
            d: {
                /** Format: date */
                on: string;
                /** Format: uuid */
                programme: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "programme.programme_suspended";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description QuotaSet changes how many places a category has. Wave is the wave that gains or gives the difference, when the programme has waves. */
        EventProgrammeQuotaSet: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description QuotaSet changes how many places a category has. Wave is the wave that gains or gives the difference, when the programme has waves. */
            d: {
                category: components["schemas"]["RoleCategory"];
                /** Format: int64 */
                places: number;
                /** Format: int64 */
                previous: number;
                wave?: string;
            };
            /** @enum {string} */
            type: "programme.quota_set";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description StepDefined gives one of the steps 0 to 4 its names and planned dates. The latest definition of a number holds. */
        EventProgrammeStepDefined: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description StepDefined gives one of the steps 0 to 4 its names and planned dates. The latest definition of a number holds. */
            d: {
                /** Format: date */
                end: string;
                /** @description by language */
                names: {
                    [key: string]: string;
                };
                /** Format: int64 */
                number: number;
                /** Format: date */
                start: string;
            };
            /** @enum {string} */
            type: "programme.step_defined";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description WaveDeadlineMoved gives a wave a later (before publication: another) cut-off. */
        EventProgrammeWaveDeadlineMoved: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description WaveDeadlineMoved gives a wave a later (before publication: another) cut-off. */
            d: {
                /** Format: date */
                cut_off: string;
                /** Format: date */
                previous: string;
                /** Format: uuid */
                wave: string;
            };
            /** @enum {string} */
            type: "programme.wave_deadline_moved";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description WaveOpened adds an admission group. */
        EventProgrammeWaveOpened: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description WaveOpened adds an admission group. */
            d: {
                /** Format: date */
                cut_off: string;
                /** Format: int64 */
                number: number;
                /** Format: date */
                opens: string;
                /** Format: int64 */
                places: number;
                /** Format: date */
                start: string;
                /** Format: uuid */
                wave: string;
            };
            /** @enum {string} */
            type: "programme.wave_opened";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ActivityChanged replaces title, organisation and dates. */
        EventRoadmapActivityChanged: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ActivityChanged replaces title, organisation and dates. */
            d: {
                /** Format: uuid */
                activity: string;
                /** Format: date */
                end: string;
                organisation?: components["schemas"]["PrivateText"];
                /** Format: date */
                start: string;
                title?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.activity_changed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ActivityMarkedPilot says that the activity is a pilot. */
        EventRoadmapActivityMarkedPilot: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ActivityMarkedPilot says that the activity is a pilot. */
            d: {
                /** Format: uuid */
                activity: string;
            };
            /** @enum {string} */
            type: "roadmap.activity_marked_pilot";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ActivityParked sets the activity aside with all that it holds. */
        EventRoadmapActivityParked: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ActivityParked sets the activity aside with all that it holds. */
            d: {
                /** Format: uuid */
                activity: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.activity_parked";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ActivityPlanned adds an activity. Number is its code, A1, A2, ...: never used again in this roadmap. */
        EventRoadmapActivityPlanned: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ActivityPlanned adds an activity. Number is its code, A1, A2, ...: never used again in this roadmap. */
            d: {
                /** Format: uuid */
                activity: string;
                /** Format: date */
                end: string;
                /** Format: int64 */
                number: number;
                organisation?: components["schemas"]["PrivateText"];
                /** Format: date */
                start: string;
                title?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.activity_planned";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description ActivityPlannedAgain takes a parked activity up with new dates. */
        EventRoadmapActivityPlannedAgain: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description ActivityPlannedAgain takes a parked activity up with new dates. */
            d: {
                /** Format: uuid */
                activity: string;
                /** Format: date */
                end: string;
                /** Format: date */
                start: string;
            };
            /** @enum {string} */
            type: "roadmap.activity_planned_again";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneAccepted: submitted → accepted. */
        EventRoadmapMilestoneAccepted: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneAccepted: submitted → accepted. */
            d: {
                /** Format: uuid */
                milestone: string;
                /** Format: date */
                on: string;
            };
            /** @enum {string} */
            type: "roadmap.milestone_accepted";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneCancellationProposed asks the other side to agree to a cancellation. */
        EventRoadmapMilestoneCancellationProposed: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneCancellationProposed asks the other side to agree to a cancellation. */
            d: {
                /** Format: uuid */
                milestone: string;
                proposed_as: components["schemas"]["RoleRole"];
                /** Format: uuid */
                proposed_by: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_cancellation_proposed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneCancellationWithdrawn ends a proposal without a cancellation. */
        EventRoadmapMilestoneCancellationWithdrawn: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneCancellationWithdrawn ends a proposal without a cancellation. */
            d: {
                /** Format: uuid */
                milestone: string;
            };
            /** @enum {string} */
            type: "roadmap.milestone_cancellation_withdrawn";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneCancelled: planned or in progress → cancelled, for good. */
        EventRoadmapMilestoneCancelled: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneCancelled: planned or in progress → cancelled, for good. */
            d: {
                /** Format: uuid */
                milestone: string;
            };
            /** @enum {string} */
            type: "roadmap.milestone_cancelled";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneCommented adds a remark to the milestone. */
        EventRoadmapMilestoneCommented: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneCommented adds a remark to the milestone. */
            d: {
                /** Format: uuid */
                comment: string;
                /** Format: uuid */
                milestone: string;
                text?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_commented";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneEvidenceAttached adds one piece that shows that the milestone was reached: a title, with an address on the web, a note, or both. */
        EventRoadmapMilestoneEvidenceAttached: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneEvidenceAttached adds one piece that shows that the milestone was reached: a title, with an address on the web, a note, or both. */
            d: {
                /** Format: uuid */
                evidence: string;
                link?: components["schemas"]["PrivateText"];
                /** Format: uuid */
                milestone: string;
                note?: components["schemas"]["PrivateText"];
                title?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_evidence_attached";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestonePlanned adds a milestone. Number is its code, M1, M2, ...: never used again in this roadmap. */
        EventRoadmapMilestonePlanned: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestonePlanned adds a milestone. Number is its code, M1, M2, ...: never used again in this roadmap. */
            d: {
                activity?: string;
                /** Format: date */
                due: string;
                horizon: components["schemas"]["RoadmapHorizon"];
                /** Format: uuid */
                milestone: string;
                /** Format: int64 */
                number: number;
                /** Format: uuid */
                owner: string;
                rank: string;
                title?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_planned";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneReassigned gives the milestone to another owner. */
        EventRoadmapMilestoneReassigned: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneReassigned gives the milestone to another owner. */
            d: {
                /** Format: uuid */
                milestone: string;
                /** Format: uuid */
                owner: string;
                /** Format: uuid */
                previous: string;
            };
            /** @enum {string} */
            type: "roadmap.milestone_reassigned";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneRenamed gives the milestone another title. */
        EventRoadmapMilestoneRenamed: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneRenamed gives the milestone another title. */
            d: {
                /** Format: uuid */
                milestone: string;
                title?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_renamed";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneReopened: accepted → in progress. */
        EventRoadmapMilestoneReopened: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneReopened: accepted → in progress. */
            d: {
                /** Format: uuid */
                milestone: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_reopened";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneRescheduled moves the due date. Shifts counts the reschedulings with this one; First is the date planned first. */
        EventRoadmapMilestoneRescheduled: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneRescheduled moves the due date. Shifts counts the reschedulings with this one; First is the date planned first. */
            d: {
                /** Format: date */
                due: string;
                /** Format: date */
                first: string;
                horizon: components["schemas"]["RoadmapHorizon"];
                /** Format: uuid */
                milestone: string;
                /** Format: date */
                previous: string;
                reason?: components["schemas"]["PrivateText"];
                /** Format: int64 */
                shifts: number;
            };
            /** @enum {string} */
            type: "roadmap.milestone_rescheduled";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneReturned: submitted → in progress, with a new due date. */
        EventRoadmapMilestoneReturned: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneReturned: submitted → in progress, with a new due date. */
            d: {
                /** Format: date */
                due: string;
                horizon: components["schemas"]["RoadmapHorizon"];
                /** Format: uuid */
                milestone: string;
                /** Format: date */
                previous: string;
                reason?: components["schemas"]["PrivateText"];
            };
            /** @enum {string} */
            type: "roadmap.milestone_returned";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneStarted: planned → in progress. */
        EventRoadmapMilestoneStarted: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneStarted: planned → in progress. */
            d: {
                /** Format: uuid */
                milestone: string;
            };
            /** @enum {string} */
            type: "roadmap.milestone_started";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        /** @description MilestoneSubmitted: planned or in progress → submitted. Evidence counts all pieces attached so far. */
        EventRoadmapMilestoneSubmitted: {
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            /**
             * Format: uuid
             * @description the person who did it
             */
            by: string;
            /** @description MilestoneSubmitted: planned or in progress → submitted. Evidence counts all pieces attached so far. */
            d: {
                /** Format: int64 */
                evidence: number;
                /** Format: uuid */
                milestone: string;
                /** Format: date */
                on: string;
                /** Format: uuid */
                submitted_by: string;
            };
            /** @enum {string} */
            type: "roadmap.milestone_submitted";
            /**
             * Format: int64
             * @description schema number of the type
             */
            v: number;
        };
        FeedEntry: {
            /**
             * Format: int64
             * @description position of the entry before it in this feed; 0 for the first
             */
            b: number;
            e: components["schemas"]["Event"];
            /**
             * Format: int64
             * @description its position
             */
            p: number;
        };
        FeedPage: {
            /** @description oldest first */
            entries: components["schemas"]["FeedEntry"][];
            /** @description there are earlier entries */
            more: boolean;
            /**
             * Format: int64
             * @description position of the page's newest entry, or min-position where that is later: everything up to here was looked at
             */
            p: number;
            /** @description feed/<tag> */
            topic: string;
        };
        Health: {
            ok: boolean;
        };
        History: {
            /**
             * Format: int64
             * @description first position that touched the topic
             */
            first: number;
            /**
             * Format: int64
             * @description last position of the log
             */
            head: number;
            /**
             * Format: int64
             * @description last position that touched it
             */
            last: number;
            /** @description each stands for n events up to and including position p */
            points: components["schemas"]["ViewsHistoryPoint"][];
            topic: string;
            /**
             * Format: int64
             * @description how many events touched it
             */
            total: number;
        };
        /** @description Person is one person of the demo, as the choice shows it. */
        IdentityPerson: {
            /** Format: uuid */
            city?: string;
            /** @description invented name */
            name: string;
            /**
             * Format: uuid
             * @description the person's city in the programme, if it has one
             */
            participation?: string;
            /**
             * Format: uuid
             * @description id to sign in with
             */
            person: string;
            /** Format: uuid */
            programme: string;
            /** @description the first role that the person holds */
            role: components["schemas"]["RoleRole"];
        };
        /** @description Document is the list of programmes. */
        InstallationView: {
            /** @description by id */
            programmes: {
                [key: string]: components["schemas"]["InstallationViewProgramme"];
            };
        };
        /** @description Programme is one edition in a line; its own page says the rest. */
        InstallationViewProgramme: {
            /** Format: date */
            end: string;
            /** @description by language */
            names: {
                [key: string]: string;
            };
            /** Format: date */
            start: string;
            status: components["schemas"]["InstallationViewStatus"];
        };
        /**
         * @description Status is how far a programme has come.
         * @enum {string}
         */
        InstallationViewStatus: "drafted" | "published" | "running" | "suspended" | "closed";
        /** @description AckMessage says what the client has processed: at most every 64 messages or five seconds. */
        LiveAckMessage: {
            /** @description Pairs of subscription and position */
            ack: number[][];
        };
        /** @description Auth is a token and what the client understands. */
        LiveAuth: {
            /** @description Token of a session */
            token?: string;
        };
        /** @description AuthMessage names who this is when no cookie did at the upgrade, or renews it. */
        LiveAuthMessage: {
            auth: components["schemas"]["LiveAuth"];
            /**
             * Format: int64
             * @description Number that the answer carries
             */
            id: number;
        };
        /** @description Bye is why, when and what then. */
        LiveBye: {
            /**
             * Format: int64
             * @description Milliseconds to wait
             */
            after: number;
            /** @enum {string} */
            then: "resume" | "fresh" | "stop";
            why: components["schemas"]["LiveWhy"];
        };
        /** @description ByeMessage asks the client to leave. */
        LiveByeMessage: {
            bye: components["schemas"]["LiveBye"];
        };
        /** @description CommandMessage gives a command, handled as one that comes by HTTP. */
        LiveCommandMessage: {
            /** @description Role in which it is given */
            as?: string;
            /** @description The command's fields, and its name as type */
            cmd: unknown;
            /**
             * Format: int64
             * @description Number that the answer carries
             */
            id: number;
            /**
             * Format: uuid
             * @description Id of the command; the same key gives the same answer
             */
            key: string;
            /**
             * Format: int64
             * @description Version of the stream that the person acted on
             */
            match?: number;
        };
        /** @description DocumentMessage is the document of a view. It replaces what the client has. */
        LiveDocumentMessage: {
            doc: unknown;
            /**
             * Format: int64
             * @description Position that last changed the document
             */
            p: number;
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
            /**
             * Format: int64
             * @description Version of the view
             */
            v: number;
        };
        /** @description Done is what a command did. */
        LiveDone: {
            /** @description The same command was answered before */
            already?: boolean;
            /**
             * Format: int64
             * @description How many events it wrote
             */
            events?: number;
            /**
             * Format: int64
             * @description Last position that it wrote, or was decided at
             */
            p?: number;
            /**
             * Format: int64
             * @description Version of the stream after it
             */
            version?: number;
        };
        /** @description DoneMessage answers a command or an unwatch that succeeded. */
        LiveDoneMessage: {
            /**
             * Format: int64
             * @description Number of the question
             */
            id: number;
            ok: components["schemas"]["LiveDone"];
        };
        /** @description End is why. */
        LiveEnd: {
            /** @enum {string} */
            why: "revoked" | "gone";
        };
        /** @description EndMessage says that a subscription is over. */
        LiveEndMessage: {
            end: components["schemas"]["LiveEnd"];
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
        };
        /** @description EntryMessage is one line of a feed. */
        LiveEntryMessage: {
            /**
             * Format: int64
             * @description Position of the entry before it in this feed
             */
            b: number;
            /** @description Command that it confirms */
            c?: string[];
            e: unknown;
            /**
             * Format: int64
             * @description Position of the entry
             */
            p: number;
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
        };
        /** @description Error is a refusal or a fault. Code is a translation key. */
        LiveError: {
            args?: {
                [key: string]: unknown;
            };
            code: string;
            /** @description false, true, or milliseconds after which to try again with the same key */
            retry: unknown;
        };
        /** @description ErrorMessage answers a question that failed. */
        LiveErrorMessage: {
            err: components["schemas"]["LiveError"];
            /**
             * Format: int64
             * @description Number of the question
             */
            id: number;
        };
        /** @description HeartbeatMessage is {}: either side is alive. */
        LiveHeartbeatMessage: Record<string, never>;
        /** @description Hello is the server's terms. */
        LiveHello: {
            /** @description Positions of another epoch mean nothing here */
            epoch: string;
            limits: components["schemas"]["LiveTerms"];
            /**
             * Format: int64
             * @description Bytes that a message of the client may have
             */
            max: number;
            /**
             * Format: int64
             * @description Seconds of quiet after which the server sends a heartbeat
             */
            ping: number;
            /** @description Name of this connection in logs */
            sid: string;
            /**
             * Format: int64
             * @description Minor version of the protocol
             */
            v: number;
        };
        /** @description HelloMessage is the first message: the server's terms. */
        LiveHelloMessage: {
            hello: components["schemas"]["LiveHello"];
        };
        /**
         * @description Mode says how a subscription begins.
         * @enum {string}
         */
        LiveMode: "live" | "resumed" | "reset";
        /** @description PatchMessage leads a document from one position to the next. */
        LivePatchMessage: {
            /**
             * Format: int64
             * @description Position that it applies to: not above what the client has, or something was missed
             */
            b: number;
            /** @description Commands that it confirms */
            c?: string[];
            /**
             * Format: int64
             * @description Position after the patch
             */
            p: number;
            /** @description RFC 7396 merge patch */
            patch: unknown;
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
        };
        /** @description Presence is a difference, or the whole set in the answer to a watch. Past 200 members it is a number only. */
        LivePresence: {
            /** @description Who came */
            in?: string[];
            /**
             * Format: int64
             * @description How many are present
             */
            n: number;
            /** @description Who left */
            out?: string[];
        };
        /** @description PresenceMessage says who came and went. */
        LivePresenceMessage: {
            pres: components["schemas"]["LivePresence"];
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
        };
        /** @description Reset is why something could not be continued. */
        LiveReset: {
            /** @enum {string} */
            why: "window" | "epoch" | "schema" | "behind";
        };
        /** @description ResetMessage says that what follows is no continuation: the document, or the newest page of the feed. */
        LiveResetMessage: {
            reset: components["schemas"]["LiveReset"];
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
        };
        /** @description SignalMessage passes something short-lived to all who watch a topic. */
        LiveSignalMessage: {
            /**
             * Format: int64
             * @description Number of the subscription
             */
            s: number;
            sig: components["schemas"]["LiveSignalShape"];
        };
        /** @description SignalShape is a signal: never stored, lost without harm. */
        LiveSignalShape: {
            /** @description What the kind says */
            d?: unknown;
            /** @description Kind, such as typing or cursor */
            k: string;
            /**
             * Format: uuid
             * @description Who it comes from; set by the server
             */
            u?: string;
        };
        /** @description Terms are the limits that a client keeps to. */
        LiveTerms: {
            /**
             * Format: int64
             * @description Bytes without an ack after which the server pauses
             */
            bytes: number;
            /** @description Commands a second */
            commands: number;
            /**
             * Format: int64
             * @description Messages without an ack after which the server pauses
             */
            events: number;
            /** @description Signals a second */
            signals: number;
            /**
             * Format: int64
             * @description Subscriptions on one connection
             */
            watches: number;
        };
        /** @description UnwatchMessage ends a subscription. */
        LiveUnwatchMessage: {
            /**
             * Format: int64
             * @description Number that the answer carries
             */
            id: number;
            /**
             * Format: int64
             * @description Number of the subscription
             */
            unwatch: number;
        };
        /** @description Watch says what to follow and from where. */
        LiveWatch: {
            /** @description Epoch that the position belongs to; another one than the server's gives a reset */
            epoch?: string;
            /** @description Show this person as present, and tell of others */
            pres?: boolean;
            /**
             * Format: int64
             * @description Position that the client has; absent: the document, or the newest page of the feed
             */
            since?: number;
            /** @description Topic: <view>/<uuid>, or feed/<tag> */
            t: string;
            /**
             * Format: int64
             * @description Version of the view that the client's document was folded with; without it a view is not resumed
             */
            v?: number;
        };
        /** @description Watched says under which number a topic comes and from where. */
        LiveWatched: {
            /** @enum {string} */
            mode: "live" | "resumed" | "reset";
            /**
             * Format: int64
             * @description Position that the first message joins
             */
            p: number;
            /** @description Who is present, when asked for */
            pres?: components["schemas"]["LivePresence"];
            /**
             * Format: int64
             * @description Number of the subscription on this connection
             */
            s: number;
        };
        /** @description WatchedMessage answers a watch. */
        LiveWatchedMessage: {
            /**
             * Format: int64
             * @description Number of the question
             */
            id: number;
            ok: components["schemas"]["LiveWatched"];
        };
        /** @description WatchMessage starts a subscription, or starts it again from a position. */
        LiveWatchMessage: {
            /**
             * Format: int64
             * @description Number that the answer carries
             */
            id: number;
            watch: components["schemas"]["LiveWatch"];
        };
        /**
         * @description Why is a reason of a reset, an end or a bye.
         * @enum {string}
         */
        LiveWhy: "window" | "epoch" | "schema" | "behind" | "revoked" | "gone" | "deploy";
        Me: {
            /** @description how the person was authenticated */
            auth: string;
            /** @description roles that the person holds now */
            grants: components["schemas"]["RoleGrant"][];
            /** Format: uuid */
            person: string;
        };
        /** @description Document is one milestone with its whole history. */
        MilestoneView: {
            /** Format: uuid */
            accepted_by?: string;
            /** Format: date */
            accepted_on?: string;
            /** Format: uuid */
            activity?: string;
            /** @description by id */
            comments: {
                [key: string]: components["schemas"]["MilestoneViewComment"];
            };
            /** Format: date */
            due: string;
            /** @description by id */
            evidence: {
                [key: string]: components["schemas"]["MilestoneViewEvidence"];
            };
            /**
             * Format: date
             * @description the date planned first
             */
            first: string;
            /** @description History is keyed by the ids of the events; their order is by Position. */
            history: {
                [key: string]: components["schemas"]["MilestoneViewEntry"];
            };
            horizon: components["schemas"]["RoadmapHorizon"];
            /**
             * Format: int64
             * @description its code is M with the number
             */
            number: number;
            /** Format: uuid */
            owner: string;
            /** Format: uuid */
            participation: string;
            /** Format: uuid */
            programme: string;
            /** Format: int64 */
            returns?: number;
            /** Format: int64 */
            shifts: number;
            state: components["schemas"]["MilestoneViewState"];
            /**
             * Format: uuid
             * @description SubmittedBy is who submitted it last, while it is submitted or accepted.
             */
            submitted_by?: string;
            /** Format: date */
            submitted_on?: string;
            title?: components["schemas"]["PrivateText"];
            /**
             * Format: int64
             * @description Version of the roadmap's stream at the newest event here. A later event about another milestone does not show: If-Match needs the roadmap's.
             */
            version: number;
        };
        /** @description Comment is a remark. */
        MilestoneViewComment: {
            as?: components["schemas"]["RoleRole"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            /** Format: int64 */
            p: number;
            text?: components["schemas"]["PrivateText"];
        };
        /** @description Entry is one thing that happened. There is one for every event, so its numbers are small ones. Fields beyond the first five are there when the event has them. */
        MilestoneViewEntry: {
            as?: components["schemas"]["RoleRole"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            /** Format: uuid */
            comment?: string;
            /**
             * Format: int64
             * @description shift against the first date
             */
            days?: number;
            /**
             * Format: date
             * @description the new date
             */
            due?: string;
            /**
             * Format: uuid
             * @description which piece
             */
            evidence?: string;
            /**
             * Format: uuid
             * @description the owner before
             */
            from?: string;
            /** Format: date */
            on?: string;
            /** Format: uuid */
            owner?: string;
            /** Format: int64 */
            p: number;
            /**
             * Format: int64
             * @description evidence at submission
             */
            pieces?: number;
            /**
             * Format: date
             * @description the date before
             */
            previous?: string;
            reason?: components["schemas"]["PrivateText"];
            /** Format: int64 */
            shifts?: number;
            title?: components["schemas"]["PrivateText"];
            /** @description stored name of the event */
            type: string;
        };
        /** @description Evidence is one piece that shows that the milestone was reached. */
        MilestoneViewEvidence: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            link?: components["schemas"]["PrivateText"];
            note?: components["schemas"]["PrivateText"];
            /** Format: int64 */
            p: number;
            title?: components["schemas"]["PrivateText"];
        };
        /**
         * @description State of the milestone.
         * @enum {string}
         */
        MilestoneViewState: "planned" | "in_progress" | "submitted" | "accepted" | "cancelled";
        /** @description AcceptInvitation joins the team; only the invited person can. */
        ParticipationAcceptInvitation: {
            /**
             * Format: uuid
             * @description City whose team it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Invitation to accept.
             */
            invitation: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description AddMember puts a known person into the team. */
        ParticipationAddMember: {
            /**
             * Format: uuid
             * @description City whose team it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who joins.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Role in the team; the member role of the city's category when left out. */
            role?: components["schemas"]["RoleRole"];
        };
        /** @description AdmitCity makes the city a participating one; a partner city can be admitted later and ends being a partner. */
        ParticipationAdmitCity: {
            /**
             * Format: uuid
             * @description City that is admitted.
             */
            city: string;
            /**
             * Format: date
             * @description From is the first day; the day of the command when left out.
             */
            from?: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Wave of the city, when the programme has waves.
             */
            wave?: string;
        };
        /** @description AppointCityLead makes a member the city's one lead, in place of the present one. */
        ParticipationAppointCityLead: {
            /**
             * Format: uuid
             * @description City that is led.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who leads it, a member of the team.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description AssignLeadExpert gives a participating city its lead expert, who is not of the city. */
        ParticipationAssignLeadExpert: {
            /**
             * Format: uuid
             * @description City that gets the expert.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who becomes lead expert.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description AssignLocalExpert adds an expert who knows place and language. */
        ParticipationAssignLocalExpert: {
            /**
             * Format: uuid
             * @description City that gets the expert.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who becomes local expert.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description ChangeMemberRole gives a member another role in the team. */
        ParticipationChangeMemberRole: {
            /**
             * Format: uuid
             * @description City whose team it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person whose role changes.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Role from now on. */
            role: components["schemas"]["RoleRole"];
        };
        /** @description EnrolMentorCity makes the city a mentor city. */
        ParticipationEnrolMentorCity: {
            /**
             * Format: uuid
             * @description City that becomes a mentor city.
             */
            city: string;
            /**
             * Format: date
             * @description From is the first day; the day of the command when left out.
             */
            from?: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description EnrolPartner makes the city a partner city. */
        ParticipationEnrolPartner: {
            /**
             * Format: uuid
             * @description City that becomes a partner.
             */
            city: string;
            /**
             * Format: date
             * @description From is the first day; the day of the command when left out.
             */
            from?: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description InviteMember asks a known person, by one address, to join the city's team. */
        ParticipationInviteMember: {
            /** @description Address that the invitation goes to. */
            address: string;
            /**
             * Format: uuid
             * @description City whose team it is.
             */
            city: string;
            /**
             * Format: int64
             * @description Days that the invitation is valid; 14 when left out.
             */
            days?: number;
            /**
             * Format: uuid
             * @description Invitation is a new id.
             */
            invitation: string;
            /**
             * Format: uuid
             * @description Person who is invited.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Role in the team; the member role of the city's category when left out. */
            role?: components["schemas"]["RoleRole"];
        };
        /** @description ReleaseLocalExpert ends that. */
        ParticipationReleaseLocalExpert: {
            /**
             * Format: uuid
             * @description City that the expert leaves.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who is local expert no longer.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description RemoveMember ends a person's role in the team. */
        ParticipationRemoveMember: {
            /**
             * Format: uuid
             * @description City whose team it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who leaves.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description ReplaceLeadExpert hands over to another lead expert, without a gap. */
        ParticipationReplaceLeadExpert: {
            /**
             * Format: uuid
             * @description City whose expert changes.
             */
            city: string;
            /**
             * Format: uuid
             * @description Person who becomes lead expert.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description WithdrawCity ends the participation for good. Records stay, the streams freeze, the place is free. */
        ParticipationWithdrawCity: {
            /**
             * Format: uuid
             * @description City that leaves.
             */
            city: string;
            /**
             * Format: uuid
             * @description Programme that the city leaves.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description Document is everybody in one programme. */
        PeopleView: {
            /** @description by id */
            people: {
                [key: string]: components["schemas"]["PeopleViewPerson"];
            };
        };
        /** @description Person is somebody, and what they do here now. */
        PeopleViewPerson: {
            languages: string[];
            name?: components["schemas"]["PrivateText"];
            organisation?: components["schemas"]["PrivateText"];
            /** @description Roles held now, in the order they were given. One without a participation is for the whole programme. */
            roles: components["schemas"]["PeopleViewRole"][];
        };
        /** @description Role is one role that a person holds. */
        PeopleViewRole: {
            /** Format: uuid */
            participation?: string;
            role: components["schemas"]["RoleRole"];
        };
        /** @description CorrectPerson replaces what is known of the person. */
        PersonCorrectPerson: {
            /** @description Languages that the person works in, the preferred one first. */
            languages?: string[];
            /** @description Name as the person writes it. */
            name: string;
            /** @description Organisation that the person works for. */
            organisation?: string;
            /**
             * Format: uuid
             * @description Person whose record it is.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the person is known in.
             */
            programme: string;
        };
        /** @description RegisterPerson makes somebody known in one programme, once. */
        PersonRegisterPerson: {
            /** @description Languages that the person works in, the preferred one first. */
            languages?: string[];
            /** @description Name as the person writes it. */
            name: string;
            /** @description Organisation that the person works for. */
            organisation?: string;
            /**
             * Format: uuid
             * @description Person is a new id, valid in this programme only.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the person becomes known in.
             */
            programme: string;
        };
        /**
         * @description Channel is the way a message takes.
         * @enum {string}
         */
        PreferenceChannel: "inbox" | "mail";
        /**
         * @description Pace is how often messages come.
         * @enum {string}
         */
        PreferencePace: "at_once" | "daily" | "weekly" | "never";
        /** @description SetPreference says how often messages about a topic come by a channel. */
        PreferenceSetPreference: {
            /** @description Channel: inbox or mail. */
            channel: components["schemas"]["PreferenceChannel"];
            /** @description Pace: at_once, daily, weekly or never. */
            pace: components["schemas"]["PreferencePace"];
            /**
             * Format: uuid
             * @description Person who is told.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Topic that the messages are about. */
            topic: components["schemas"]["PreferenceTopic"];
        };
        /** @description SetQuietHours says when not to be disturbed. */
        PreferenceSetQuietHours: {
            /**
             * Format: int64
             * @description From is the first quiet minute since midnight, 0 to 1439.
             */
            from: number;
            /**
             * Format: uuid
             * @description Person who is told.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: int64
             * @description To is the first minute that is not quiet any more; before From: over midnight.
             */
            to: number;
            /** @description Zone of the person's clock. */
            zone: string;
        };
        /** @description Document is one person's choices; what is not there is as the programme's defaults are. */
        PreferencesView: {
            choices?: components["schemas"]["PreferencesViewChoice"][];
            /**
             * Format: int64
             * @description Quiet hours in minutes since midnight by the person's clock; To before From goes over midnight, both equal means none.
             */
            quiet_from: number;
            /** Format: int64 */
            quiet_to: number;
            /**
             * Format: int64
             * @description of the stream, for If-Match
             */
            version: number;
            zone?: string;
        };
        /** @description Choice is how often messages about a topic come by a channel. */
        PreferencesViewChoice: {
            channel: components["schemas"]["PreferenceChannel"];
            pace: components["schemas"]["PreferencePace"];
            topic: components["schemas"]["PreferenceTopic"];
        };
        /**
         * @description Topic is what a message is about.
         * @enum {string}
         */
        PreferenceTopic: "deadline" | "decision" | "consent" | "security" | "milestones" | "sessions" | "boards" | "mentions" | "network" | "academy" | "reviews";
        /** @description a text that a person wrote or that is about one; forgotten once it was erased, masked for those who may not know who is who */
        PrivateText: string | {
            /** @enum {boolean} */
            forgotten: true;
        } | {
            /** @enum {boolean} */
            masked: true;
        };
        ProblemsProblem: {
            /** @description values that the text of the code names */
            args?: {
                [key: string]: unknown;
            };
            /** @description stable code: a refusal of the domain such as roadmap.milestone_unknown, or one of the API's own; a key of the translations */
            code: string;
            /** @description what is wrong and what to do, in English */
            detail: string;
            /**
             * Format: int64
             * @description the HTTP status
             */
            status: number;
            /** @description the HTTP status in words */
            title: string;
            /** @description urn:megdan:problem:<code> */
            type: string;
        };
        /** @description CloseProgramme ends a running or suspended programme. */
        ProgrammeCloseProgramme: {
            /**
             * Format: uuid
             * @description Programme to close.
             */
            programme: string;
            /** @description Reasons for each participating city that is not withdrawn, by the id of its participation. */
            reasons?: {
                [key: string]: string;
            };
        };
        /** @description DefineSteps gives the steps 0 to 4 their names and planned dates. */
        ProgrammeDefineSteps: {
            /**
             * Format: uuid
             * @description Programme whose steps they are.
             */
            programme: string;
            /** @description Steps 0 to 4, each once, in order. */
            steps: components["schemas"]["ProgrammeStep"][];
        };
        /** @description DraftProgramme begins a programme with its planned dates and settings. */
        ProgrammeDraftProgramme: {
            /**
             * Format: date
             * @description End is the last day.
             */
            end: string;
            /** @description Names by language. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description Programme is a new id.
             */
            programme: string;
            /** @description Settings that differ from the defaults. */
            settings?: components["schemas"]["ProgrammeSettings"];
            /**
             * Format: date
             * @description Start is the first day.
             */
            start: string;
            /** @description Zone is the time zone of the programme's days; Europe/Brussels when left out. */
            zone?: string;
        };
        /** @description ExtendProgramme moves the end later. */
        ProgrammeExtendProgramme: {
            /**
             * Format: date
             * @description End is the new last day.
             */
            end: string;
            /**
             * Format: uuid
             * @description Programme to extend.
             */
            programme: string;
            /** @description Reason is needed beyond the maximum length. */
            reason?: string;
        };
        /** @description MoveWaveDeadline gives a wave another cut-off; a published one only a later one. */
        ProgrammeMoveWaveDeadline: {
            /**
             * Format: date
             * @description CutOff is the new last day for applications.
             */
            cut_off: string;
            /**
             * Format: uuid
             * @description Programme that the wave belongs to.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Wave whose cut-off moves.
             */
            wave: string;
        };
        /** @description OpenWave adds an admission group to a programme in draft. */
        ProgrammeOpenWave: {
            /**
             * Format: date
             * @description CutOff is the last day for applications.
             */
            cut_off: string;
            /**
             * Format: date
             * @description Opens is the first day for applications.
             */
            opens: string;
            /**
             * Format: int64
             * @description Places for participating cities in this wave.
             */
            places: number;
            /**
             * Format: uuid
             * @description Programme that the wave belongs to.
             */
            programme: string;
            /**
             * Format: date
             * @description Start is the day that the wave's cities begin.
             */
            start: string;
            /**
             * Format: uuid
             * @description Wave is a new id.
             */
            wave: string;
        };
        /** @description PublishProgramme shows the programme; cities can be admitted from now on. */
        ProgrammePublishProgramme: {
            /**
             * Format: uuid
             * @description Programme to publish.
             */
            programme: string;
        };
        /** @description ResumeProgramme ends the pause. */
        ProgrammeResumeProgramme: {
            /**
             * Format: uuid
             * @description Programme to resume.
             */
            programme: string;
        };
        /** @description SetQuota changes how many places a category has. */
        ProgrammeSetQuota: {
            /** @description Category: participating, partner or mentor. */
            category: components["schemas"]["RoleCategory"];
            /**
             * Format: int64
             * @description Places from now on; 0 means no limit for partner and mentor cities.
             */
            places: number;
            /**
             * Format: uuid
             * @description Programme whose quota it is.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Wave that gains or gives the difference; needed for participating cities of a published programme that has waves.
             */
            wave?: string;
        };
        /** @description Settings are the numbers of the rules. Zero takes the default, which the field's comment names; for the quotas of partner and mentor cities the default is no limit. */
        ProgrammeSettings: {
            /**
             * Format: int64
             * @description InvitationDays is how long an invitation is valid: 14.
             */
            invitation_days?: number;
            /**
             * Format: int64
             * @description LeadExpertLimit is how many cities one person may lead: 3.
             */
            lead_expert_limit?: number;
            /**
             * Format: int64
             * @description MaxMonths is the greatest planned length: 18.
             */
            max_months?: number;
            /**
             * Format: int64
             * @description MentorQuota of mentor cities: no limit.
             */
            mentor_quota?: number;
            /**
             * Format: int64
             * @description MinMonths is the least planned length: 14.
             */
            min_months?: number;
            /**
             * Format: int64
             * @description NoticeShiftDays is the sum of days beyond which a shift informs the manager: 30.
             */
            notice_shift_days?: number;
            /**
             * Format: int64
             * @description NoticeShifts is which rescheduling of a milestone informs the manager: 2, the second.
             */
            notice_shifts?: number;
            /**
             * Format: int64
             * @description PartnerQuota of partner cities: no limit.
             */
            partner_quota?: number;
            /**
             * Format: int64
             * @description Quota of participating cities: 15.
             */
            quota?: number;
            /**
             * Format: int64
             * @description ReopenDays is how long an accepted milestone may be reopened: 30.
             */
            reopen_days?: number;
            /**
             * Format: int64
             * @description ReviewDays are the working days that a reviewer has: 10.
             */
            review_days?: number;
            /**
             * Format: int64
             * @description ShortMonths is the length under which a city's own time is noticed as short: 12.
             */
            short_months?: number;
            /**
             * Format: int64
             * @description StakeholdersLeast is how many a city lists before it completes step 0: 10.
             */
            stakeholders_least?: number;
        };
        /** @description StartProgramme begins the work of a published programme. */
        ProgrammeStartProgramme: {
            /**
             * Format: uuid
             * @description Programme to start.
             */
            programme: string;
        };
        /** @description Step is one of the five steps. */
        ProgrammeStep: {
            /**
             * Format: date
             * @description End is the step's last planned day.
             */
            end: string;
            /** @description Names by language. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Number of the step, 0 to 4.
             */
            number: number;
            /**
             * Format: date
             * @description Start is the step's first planned day.
             */
            start: string;
        };
        /** @description SuspendProgramme pauses the work of the cities in a running programme: what they and their experts do is refused until it is resumed. It can still be set up, people can be entered and leave, cities withdraw. */
        ProgrammeSuspendProgramme: {
            /**
             * Format: uuid
             * @description Programme to suspend.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description Document is one programme at a glance. */
        ProgrammeView: {
            /** @description Cities has one line for each participation, withdrawn ones included. */
            cities: {
                [key: string]: components["schemas"]["ProgrammeViewCity"];
            };
            /** @description Duties of the whole programme: who is its manager, its auditor, ... */
            duties: {
                [key: string]: components["schemas"]["ProgrammeViewDuties"];
            };
            /** Format: date */
            end: string;
            /** @description Milestones of all cities, without the cancelled ones. */
            milestones: {
                [key: string]: components["schemas"]["ProgrammeViewMilestone"];
            };
            /** @description by language */
            names: {
                [key: string]: string;
            };
            quota: components["schemas"]["ProgrammeViewQuotas"];
            settings: components["schemas"]["ProgrammeViewSettings"];
            /** Format: date */
            start: string;
            status: components["schemas"]["ProgrammeViewStatus"];
            /** @description 0 to 4, in order */
            steps: components["schemas"]["ProgrammeViewStep"][];
            /**
             * Format: int64
             * @description Version of the programme's stream, for If-Match.
             */
            version: number;
            /** @description by id */
            waves: {
                [key: string]: components["schemas"]["ProgrammeViewWave"];
            };
            /** @description today is today there */
            zone: string;
        };
        /** @description City is how one city stands. */
        ProgrammeViewCity: {
            category: components["schemas"]["RoleCategory"];
            /** Format: uuid */
            city: string;
            /** Format: uuid */
            expert?: string;
            /**
             * Format: date
             * @description in this category since
             */
            from?: string;
            last: components["schemas"]["ProgrammeViewLast"];
            /** Format: uuid */
            lead?: string;
            /**
             * Format: int64
             * @description people of its team
             */
            members: number;
            milestones: components["schemas"]["ProgrammeViewCounts"];
            /**
             * Format: int64
             * @description its own length
             */
            months?: number;
            /** Format: uuid */
            wave?: string;
            /**
             * Format: date
             * @description there when it withdrew
             */
            withdrawn?: string;
        };
        /** @description Counts are a city's milestones by state. */
        ProgrammeViewCounts: {
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            in_progress: number;
            /** Format: int64 */
            planned: number;
            /** Format: int64 */
            submitted: number;
        };
        /** @description Duties is what one person does for the whole programme. */
        ProgrammeViewDuties: {
            roles: components["schemas"]["RoleRole"][];
        };
        /** @description Last is the newest event that concerns a city. */
        ProgrammeViewLast: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            /** Format: int64 */
            p: number;
            type: string;
        };
        /** @description Milestone is one milestone of one city in a line: numbers, states and dates. Everybody in the programme reads this document, so what a city's people wrote, and who does the work, stand in the city's own roadmap only. */
        ProgrammeViewMilestone: {
            /**
             * Format: date
             * @description the day, while accepted
             */
            accepted?: string;
            /** Format: date */
            due: string;
            /**
             * Format: int64
             * @description its code is M with the number
             */
            number: number;
            /** Format: uuid */
            participation: string;
            /** Format: int64 */
            shifts?: number;
            state: components["schemas"]["ProgrammeViewState"];
            /**
             * Format: date
             * @description the day, while submitted or accepted
             */
            submitted?: string;
        };
        /** @description Places of one category. Places 0 is no limit for partners and mentors. */
        ProgrammeViewPlaces: {
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            used: number;
        };
        /** @description Quotas are the places by category. */
        ProgrammeViewQuotas: {
            mentor: components["schemas"]["ProgrammeViewPlaces"];
            participating: components["schemas"]["ProgrammeViewPlaces"];
            partner: components["schemas"]["ProgrammeViewPlaces"];
        };
        /** @description Settings are the rules' numbers that a page needs. */
        ProgrammeViewSettings: {
            /**
             * Format: int64
             * @description days, STR-10
             */
            reopen_days: number;
            /**
             * Format: int64
             * @description working days, STR-7
             */
            review_days: number;
            /**
             * Format: int64
             * @description a city's own length below it is a warning, PRG-8
             */
            short_months: number;
        };
        /**
         * @description State of a milestone.
         * @enum {string}
         */
        ProgrammeViewState: "planned" | "in_progress" | "submitted" | "accepted";
        /**
         * @description Status is how far the programme has come.
         * @enum {string}
         */
        ProgrammeViewStatus: "drafted" | "published" | "running" | "suspended" | "closed";
        /** @description Step is one of the steps 0 to 4. */
        ProgrammeViewStep: {
            /** Format: date */
            end: string;
            /** @description by language */
            names: {
                [key: string]: string;
            };
            /** Format: int64 */
            number: number;
            /** Format: date */
            start: string;
        };
        /** @description Wave is an admission group. */
        ProgrammeViewWave: {
            /** Format: date */
            cut_off: string;
            /**
             * Format: int64
             * @description how often its cut-off was moved
             */
            moves?: number;
            /** Format: int64 */
            number: number;
            /** Format: date */
            opens: string;
            /** Format: int64 */
            places: number;
            /** Format: date */
            start: string;
        };
        /** @description Document is all requests in one programme. */
        RequestsView: {
            /** @description by id */
            requests: {
                [key: string]: components["schemas"]["RequestsViewRequest"];
            };
        };
        /** @description Request is one request. */
        RequestsViewRequest: {
            /** Format: date-time */
            answered_at?: string;
            /** Format: uuid */
            answered_by?: string;
            /** Format: date */
            due: string;
            extended?: boolean;
            /** Format: date-time */
            filed_at: string;
            /** @description after an erasure, by law */
            kept?: string[];
            kind: components["schemas"]["SubjectKind"];
            /** Format: uuid */
            person: string;
            proof?: components["schemas"]["SubjectProof"];
            /** @description of the extension or refusal */
            reason?: components["schemas"]["PrivateText"];
            state: components["schemas"]["SubjectStatus"];
            text?: components["schemas"]["PrivateText"];
            /**
             * Format: int64
             * @description of its stream, for If-Match
             */
            version: number;
        };
        /** @description ApproveDisposal approves; the second person's approval disposes. */
        RetentionApproveDisposal: {
            /**
             * Format: uuid
             * @description Disposal that is approved.
             */
            disposal: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
        };
        /**
         * @description Class of record: what is kept for the same time.
         * @enum {string}
         */
        RetentionClass: "admission" | "attendance" | "responses" | "boards" | "contacts" | "recordings" | "security" | "reviews";
        /**
         * @description Clock says what the time of a class runs from.
         * @enum {string}
         */
        RetentionClock: "final_payment" | "close";
        /** @description PlaceHold keeps records whatever their period says. */
        RetentionPlaceHold: {
            /** @description Class of record; left out: every class. */
            class?: components["schemas"]["RetentionClass"];
            /**
             * Format: uuid
             * @description Hold is a new id.
             */
            hold: string;
            /**
             * Format: uuid
             * @description Person whose records are kept; left out: everybody's.
             */
            person?: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason, at least 10 characters. */
            reason: string;
        };
        /** @description ProposeDisposal says that a class of records is due; the system does. */
        RetentionProposeDisposal: {
            /** @description Class of record that is due. */
            class: components["schemas"]["RetentionClass"];
            /**
             * Format: uuid
             * @description Disposal is a new id.
             */
            disposal: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: int64
             * @description Records is how many there are.
             */
            records: number;
        };
        /** @description ReleaseHold ends a hold; somebody else than who placed it does. */
        RetentionReleaseHold: {
            /**
             * Format: uuid
             * @description Hold that ends.
             */
            hold: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason, at least 10 characters. */
            reason: string;
        };
        /** @description SetRetention says how long a class of record is kept. */
        RetentionSetRetention: {
            /** @description Class of record. */
            class: components["schemas"]["RetentionClass"];
            /** @description From what the time runs: final_payment or close. */
            from: components["schemas"]["RetentionClock"];
            /**
             * Format: int64
             * @description Months that the records are kept.
             */
            months: number;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason, at least 10 characters. */
            reason: string;
        };
        /**
         * @description Status is where a disposal stands.
         * @enum {string}
         */
        RetentionStatus: "proposed" | "approved" | "disposed" | "stopped";
        /** @description Document is one programme's retention calendar. */
        RetentionView: {
            /** Format: date */
            closed?: string;
            /** @description by id */
            disposals: {
                [key: string]: components["schemas"]["RetentionViewDisposal"];
            };
            /** Format: date */
            final_payment?: string;
            /** @description by id */
            holds: {
                [key: string]: components["schemas"]["RetentionViewHold"];
            };
            /** @description Rules that differ from the defaults, in the order they were set. */
            rules?: components["schemas"]["RetentionViewRule"][];
            /**
             * Format: int64
             * @description of the stream, for If-Match
             */
            version: number;
        };
        /** @description Disposal is one proposal and what became of it. */
        RetentionViewDisposal: {
            approvers?: string[];
            class: components["schemas"]["RetentionClass"];
            /** Format: date-time */
            disposed_at?: string;
            /**
             * Format: date
             * @description since when
             */
            due: string;
            /** Format: date-time */
            proposed_at: string;
            /** Format: int64 */
            records: number;
            state: components["schemas"]["RetentionStatus"];
            /** Format: uuid */
            stopped_by?: string;
        };
        /** @description Hold keeps records whatever their period says. */
        RetentionViewHold: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            /** @description absent: every class */
            class?: components["schemas"]["RetentionClass"];
            /** Format: uuid */
            person?: string;
            reason?: components["schemas"]["PrivateText"];
            /** Format: date-time */
            released_at?: string;
            /** Format: uuid */
            released_by?: string;
        };
        /** @description Rule is how long a class is kept. */
        RetentionViewRule: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            class: components["schemas"]["RetentionClass"];
            from: components["schemas"]["RetentionClock"];
            /** Format: int64 */
            months: number;
            reason?: components["schemas"]["PrivateText"];
        };
        /** @description AnswerFinding answers for the programme. */
        ReviewAnswerFinding: {
            /**
             * Format: uuid
             * @description Finding that is answered.
             */
            finding: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /** @description Text, at most 4000 characters. */
            text: string;
        };
        /** @description BookmarkPosition marks a position with a note. */
        ReviewBookmarkPosition: {
            /**
             * Format: uuid
             * @description Bookmark is a new id.
             */
            bookmark: string;
            /** @description Note, at most 2000 characters. */
            note?: string;
            /**
             * Format: int64
             * @description Position of the log.
             */
            position: number;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
        };
        /** @description CloseFinding ends a finding with its outcome. */
        ReviewCloseFinding: {
            /**
             * Format: uuid
             * @description Finding that is closed.
             */
            finding: string;
            /** @description Outcome, at least 10 characters. */
            outcome: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
        };
        /** @description CloseReview ends the review; the manager sees then what was looked at. */
        ReviewCloseReview: {
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
        };
        /**
         * @description FindingStatus is where a finding stands.
         * @enum {string}
         */
        ReviewFindingStatus: "open" | "answered" | "closed";
        /** @description GrantUnmasking lets the one who asked see the name for the review's hours. */
        ReviewGrantUnmasking: {
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /**
             * Format: uuid
             * @description Unmasking that is granted.
             */
            unmasking: string;
        };
        /** @description NoteEvidence records that an evidence package was taken out. */
        ReviewNoteEvidence: {
            /** @description Digest of the package's content part: SHA-256, 64 hexadecimal digits. */
            digest: string;
            /**
             * Format: uuid
             * @description Export is a new id.
             */
            export: string;
            /**
             * Format: int64
             * @description First position that the package holds.
             */
            first: number;
            /**
             * Format: int64
             * @description Last position that the package holds.
             */
            last: number;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
        };
        /** @description NoteReplay records that the auditor looked at a topic as of a position. */
        ReviewNoteReplay: {
            /**
             * Format: uuid
             * @description Key of the topic.
             */
            key: string;
            /**
             * Format: int64
             * @description Position of the log that it was shown as of.
             */
            position: number;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /** @description View that was looked at, the first part of its topic. */
            view: string;
        };
        /** @description NoteUnmasked records that a granted name was shown. */
        ReviewNoteUnmasked: {
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /**
             * Format: uuid
             * @description Unmasking that allowed it.
             */
            unmasking: string;
        };
        /** @description OpenReview begins a review. */
        ReviewOpenReview: {
            /**
             * Format: uuid
             * @description Auditor who reviews: the person who asks.
             */
            auditor: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /** @description Title, at most 200 characters. */
            title: string;
            /**
             * Format: int64
             * @description UnmaskingHours is how long a granted name stays visible; 24 when left out.
             */
            unmasking_hours?: number;
        };
        /** @description RecordFinding states what was found. */
        ReviewRecordFinding: {
            /**
             * Format: uuid
             * @description Finding is a new id.
             */
            finding: string;
            /**
             * Format: int64
             * @description Position of the log that shows it; 0 for none.
             */
            position?: number;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /** @description Severity: note, minor or major. */
            severity: components["schemas"]["ReviewSeverity"];
            /** @description Text, at most 4000 characters. */
            text: string;
        };
        /** @description Document is what one review looked at. Entries are keyed by the ids of the events; their order is by Position. */
        ReviewrecordView: {
            /** Format: uuid */
            auditor?: string;
            /** Format: date-time */
            closed_at?: string;
            /** @description by id */
            exports: {
                [key: string]: components["schemas"]["ReviewrecordViewTaken"];
            };
            /** @description by id */
            looks: {
                [key: string]: components["schemas"]["ReviewrecordViewLook"];
            };
            /** @description by id */
            names: {
                [key: string]: components["schemas"]["ReviewrecordViewName"];
            };
            /** Format: date-time */
            opened_at?: string;
            /** Format: uuid */
            review?: string;
        };
        /** @description Look is one replayed topic as of a position. */
        ReviewrecordViewLook: {
            /** Format: int64 */
            as_of: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            key: string;
            /** Format: int64 */
            p: number;
            view: string;
        };
        /** @description Name is one showing of a person's name. */
        ReviewrecordViewName: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            p: number;
            /** Format: uuid */
            person: string;
        };
        /** @description Taken is one package of evidence. */
        ReviewrecordViewTaken: {
            /** Format: date-time */
            at: string;
            digest: string;
            /** Format: int64 */
            first: number;
            /** Format: int64 */
            last: number;
            /** Format: int64 */
            p: number;
        };
        /** @description RefuseUnmasking says no, with a reason. */
        ReviewRefuseUnmasking: {
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason, at least 10 characters. */
            reason: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /**
             * Format: uuid
             * @description Unmasking that is refused.
             */
            unmasking: string;
        };
        /** @description RequestUnmasking asks to see one person's name in this review. */
        ReviewRequestUnmasking: {
            /**
             * Format: uuid
             * @description Person whose name is asked for.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason, at least 10 characters. */
            reason: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /**
             * Format: uuid
             * @description Unmasking is a new id.
             */
            unmasking: string;
        };
        /** @description SetScope says what is reviewed: which cities (none named: all), from which day to which. */
        ReviewSetScope: {
            /** @description Cities that are reviewed; none: the whole programme. */
            cities?: string[];
            /**
             * Format: date
             * @description From is the first day.
             */
            from: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Review that the command is for.
             */
            review: string;
            /**
             * Format: date
             * @description To is the last day.
             */
            to: string;
        };
        /**
         * @description Severity of a finding.
         * @enum {string}
         */
        ReviewSeverity: "note" | "minor" | "major";
        /**
         * @description Status is where a review stands.
         * @enum {string}
         */
        ReviewStatus: "open" | "closed";
        /** @description Document is one review. */
        ReviewView: {
            /** Format: uuid */
            auditor: string;
            /** @description by id */
            bookmarks: {
                [key: string]: components["schemas"]["ReviewViewBookmark"];
            };
            /** @description none: the whole programme */
            cities?: string[];
            /** Format: date-time */
            closed_at?: string;
            /** @description by id */
            exports: {
                [key: string]: components["schemas"]["ReviewViewExport"];
            };
            /** @description by id */
            findings: {
                [key: string]: components["schemas"]["ReviewViewFinding"];
            };
            /** Format: date */
            from?: string;
            /**
             * Format: int64
             * @description how many times something was replayed
             */
            looks?: number;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            programme: string;
            status: components["schemas"]["ReviewStatus"];
            title?: components["schemas"]["PrivateText"];
            /** Format: date */
            to?: string;
            /** Format: int64 */
            unmasking_hours: number;
            /** @description by id */
            unmaskings: {
                [key: string]: components["schemas"]["ReviewViewUnmasking"];
            };
            /**
             * Format: int64
             * @description of the stream, for If-Match
             */
            version: number;
        };
        /** @description Bookmark is a marked position. */
        ReviewViewBookmark: {
            /** Format: date-time */
            at: string;
            note?: components["schemas"]["PrivateText"];
            /** Format: int64 */
            p: number;
        };
        /** @description Export is one package of evidence. */
        ReviewViewExport: {
            /** Format: date-time */
            at: string;
            digest: string;
            /** Format: int64 */
            first: number;
            /** Format: int64 */
            last: number;
        };
        /** @description Finding is a statement with what became of it. */
        ReviewViewFinding: {
            answer?: components["schemas"]["PrivateText"];
            /** Format: uuid */
            answered_by?: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            number: number;
            outcome?: components["schemas"]["PrivateText"];
            /**
             * Format: int64
             * @description of the log, that shows it
             */
            position?: number;
            severity: components["schemas"]["ReviewSeverity"];
            state: components["schemas"]["ReviewFindingStatus"];
            text?: components["schemas"]["PrivateText"];
        };
        /** @description Unmasking is one request to see a name. */
        ReviewViewUnmasking: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            /** Format: uuid */
            decided_by?: string;
            /** Format: uuid */
            person: string;
            reason?: components["schemas"]["PrivateText"];
            refused?: components["schemas"]["PrivateText"];
            /**
             * Format: int64
             * @description how many times
             */
            shown?: number;
            /**
             * Format: date-time
             * @description granted until then
             */
            until?: string;
        };
        /** @description AcceptMilestone accepts a submitted milestone; the submitter may not. */
        RoadmapAcceptMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to accept.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description AttachEvidence adds pieces of evidence to an open milestone without submitting it. */
        RoadmapAttachEvidence: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /** @description Evidence, at least one piece. */
            evidence: components["schemas"]["RoadmapEvidence"][];
            /**
             * Format: uuid
             * @description Milestone that the evidence is for.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description CancelMilestone agrees to a proposed cancellation: another person, in the role of the other side. */
        RoadmapCancelMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to cancel.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description ChangeActivity replaces title, organisation and dates. */
        RoadmapChangeActivity: {
            /**
             * Format: uuid
             * @description Activity to change.
             */
            activity: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: date
             * @description End is the last planned day.
             */
            end: string;
            /** @description Organisation that answers for the activity, at most 200 characters. */
            organisation: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /**
             * Format: date
             * @description Start is the first planned day.
             */
            start: string;
            /** @description Title, at most 200 characters. */
            title: string;
        };
        /** @description CommentOnMilestone adds a remark. */
        RoadmapCommentOnMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Comment is a new id.
             */
            comment: string;
            /**
             * Format: uuid
             * @description Milestone that the remark is about.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Text, at most 4000 characters. */
            text: string;
        };
        /** @description Evidence is one piece that shows that a milestone was reached. */
        RoadmapEvidence: {
            /**
             * Format: uuid
             * @description Evidence is a new id.
             */
            evidence: string;
            /** @description Link is an address on the web; a piece has a link, a note, or both. */
            link?: string;
            /** @description Note, at most 4000 characters. */
            note?: string;
            /** @description Title, at most 200 characters. */
            title: string;
        };
        /**
         * @description Horizon says whether a milestone belongs to the programme's own time or to the implementation that may lie beyond its end.
         * @enum {string}
         */
        RoadmapHorizon: "programme" | "implementation";
        /** @description MarkPilot says that an activity is a pilot. */
        RoadmapMarkPilot: {
            /**
             * Format: uuid
             * @description Activity that is a pilot.
             */
            activity: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description MoveMilestone gives a milestone another place on the board. */
        RoadmapMoveMilestone: {
            /**
             * Format: uuid
             * @description After is the milestone that it is to follow; left out, it comes first.
             */
            after?: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to move.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description OpenRoadmap begins the roadmap of a participating or partner city with the settings of its programme. */
        RoadmapOpenRoadmap: {
            /** @description Category of the city: participating or partner. */
            category: components["schemas"]["RoleCategory"];
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: int64
             * @description NoticeShiftDays as in the programme's settings.
             */
            notice_shift_days: number;
            /**
             * Format: int64
             * @description NoticeShifts as in the programme's settings.
             */
            notice_shifts: number;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /**
             * Format: int64
             * @description ReopenDays as in the programme's settings.
             */
            reopen_days: number;
            /**
             * Format: int64
             * @description ReviewDays as in the programme's settings.
             */
            review_days: number;
        };
        /** @description ParkActivity sets an activity aside; it keeps its data and can be planned again. */
        RoadmapParkActivity: {
            /**
             * Format: uuid
             * @description Activity to park.
             */
            activity: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description PlanActivity adds an activity. */
        RoadmapPlanActivity: {
            /**
             * Format: uuid
             * @description Activity is a new id.
             */
            activity: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: date
             * @description End is the last planned day.
             */
            end: string;
            /** @description Organisation that answers for the activity, at most 200 characters. */
            organisation: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /**
             * Format: date
             * @description Start is the first planned day.
             */
            start: string;
            /** @description Title, at most 200 characters. */
            title: string;
        };
        /** @description PlanActivityAgain takes a parked activity up with new dates. */
        RoadmapPlanActivityAgain: {
            /**
             * Format: uuid
             * @description Activity that is parked.
             */
            activity: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: date
             * @description End is the last planned day.
             */
            end: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /**
             * Format: date
             * @description Start is the first planned day.
             */
            start: string;
        };
        /** @description PlanMilestone adds a milestone. */
        RoadmapPlanMilestone: {
            /**
             * Format: uuid
             * @description Activity that it belongs to, if any.
             */
            activity?: string;
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: date
             * @description Due is the day that it is to be reached.
             */
            due: string;
            /** @description Horizon is "programme" (when left out) or "implementation", which may lie beyond the programme's end. */
            horizon?: components["schemas"]["RoadmapHorizon"];
            /**
             * Format: uuid
             * @description Milestone is a new id.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Owner is the person of the team who answers for it.
             */
            owner: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Title, at most 200 characters. */
            title: string;
        };
        /** @description ProposeMilestoneCancellation asks the other side, lead expert or city lead, to agree to a cancellation. */
        RoadmapProposeMilestoneCancellation: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to cancel.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description ReassignMilestone gives a planned or running milestone to another owner. */
        RoadmapReassignMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to reassign.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Owner is a person of the team.
             */
            owner: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description RenameMilestone gives a milestone another title. */
        RoadmapRenameMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to rename.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Title, at most 200 characters. */
            title: string;
        };
        /** @description ReopenMilestone takes an acceptance back, for some days after it. */
        RoadmapReopenMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to reopen.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description RescheduleMilestone moves the due date of a planned or running milestone. The second time, or more than 30 days from the date in the newest baseline (before there is one: from the date planned first), informs the programme manager (numbers are settings). */
        RoadmapRescheduleMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: date
             * @description Due is the new due date.
             */
            due: string;
            /** @description Horizon stays as it is when left out. A date beyond the programme's end needs "implementation", every time. */
            horizon?: components["schemas"]["RoadmapHorizon"];
            /**
             * Format: uuid
             * @description Milestone to reschedule.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description ReturnMilestone sends a submitted milestone back with a reason and a new due date; the submitter may not. */
        RoadmapReturnMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: date
             * @description Due is the new due date.
             */
            due: string;
            /** @description Horizon stays as it is when left out. A date beyond the programme's end needs "implementation", every time. */
            horizon?: components["schemas"]["RoadmapHorizon"];
            /**
             * Format: uuid
             * @description Milestone to return.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
            /** @description Reason, at least ten characters. */
            reason: string;
        };
        /** @description StartMilestone begins the work on a planned milestone. */
        RoadmapStartMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone to start.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description SubmitMilestone hands a planned or running milestone in, with at least one piece of evidence. A proposal to cancel it falls. */
        RoadmapSubmitMilestone: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /** @description Evidence that is added; may be left out if there is some already. */
            evidence?: components["schemas"]["RoadmapEvidence"][];
            /**
             * Format: uuid
             * @description Milestone to submit.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /** @description Document is one city's page. */
        RoadmapView: {
            /** @description by id */
            activities: {
                [key: string]: components["schemas"]["RoadmapViewActivity"];
            };
            category: components["schemas"]["RoleCategory"];
            /** Format: uuid */
            city: string;
            /**
             * Format: uuid
             * @description the lead expert
             */
            expert?: string;
            /**
             * Format: date
             * @description in this category since
             */
            from?: string;
            /**
             * Format: date
             * @description there when the city withdrew
             */
            frozen?: string;
            /** Format: uuid */
            lead?: string;
            /** @description by id */
            milestones: {
                [key: string]: components["schemas"]["RoadmapViewMilestone"];
            };
            /** Format: uuid */
            programme: string;
            settings: components["schemas"]["RoadmapViewSettings"];
            /** @description Team is everybody with a role in this city: members, lead, experts. */
            team: {
                [key: string]: components["schemas"]["RoadmapViewMember"];
            };
            /**
             * Format: int64
             * @description TeamVersion is the version of the participation's stream.
             */
            team_version: number;
            /**
             * Format: int64
             * @description Version of the roadmap's stream, for If-Match. 0: not opened yet.
             */
            version: number;
            /** Format: uuid */
            wave?: string;
            withdrawn_reason?: components["schemas"]["PrivateText"];
        };
        /** @description Act says who did something, in which role, when and why: On by business date where the rule has one, At and Position by the log. */
        RoadmapViewAct: {
            as?: components["schemas"]["RoleRole"];
            /** Format: date-time */
            at?: string;
            /** Format: uuid */
            by?: string;
            /** Format: date */
            on?: string;
            /** Format: int64 */
            p?: number;
            reason?: components["schemas"]["PrivateText"];
        };
        /** @description Activity is a unit of the roadmap. */
        RoadmapViewActivity: {
            /** Format: date */
            end: string;
            /**
             * Format: int64
             * @description its code is A with the number
             */
            number: number;
            organisation?: components["schemas"]["PrivateText"];
            /** @description there while it is parked */
            parked?: components["schemas"]["RoadmapViewAct"];
            pilot?: boolean;
            /** Format: date */
            start: string;
            title?: components["schemas"]["PrivateText"];
        };
        /** @description Evidence is one piece that shows that the milestone was reached. */
        RoadmapViewEvidence: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            /** Format: uuid */
            id: string;
            link?: components["schemas"]["PrivateText"];
            note?: components["schemas"]["PrivateText"];
            /** Format: int64 */
            p: number;
            title?: components["schemas"]["PrivateText"];
        };
        /** @description Member is one person's roles in this city. */
        RoadmapViewMember: {
            roles: components["schemas"]["RoleRole"][];
        };
        /** @description Milestone is a dated checkpoint: a bar of the timeline, a card of the board. */
        RoadmapViewMilestone: {
            accepted?: components["schemas"]["RoadmapViewAct"];
            /** Format: uuid */
            activity?: string;
            /** @description Cancellation is there while one side has proposed it, and stays when it was agreed. */
            cancellation?: components["schemas"]["RoadmapViewAct"];
            cancelled?: components["schemas"]["RoadmapViewAct"];
            /** @description the newest event of this milestone */
            changed: components["schemas"]["RoadmapViewAct"];
            /** Format: int64 */
            comments?: number;
            /** Format: date */
            due: string;
            /** @description in the order it came */
            evidence?: components["schemas"]["RoadmapViewEvidence"][];
            /**
             * Format: date
             * @description the date planned first
             */
            first: string;
            horizon: components["schemas"]["RoadmapHorizon"];
            /** @description Moved is the latest change of the due date, with its reason. */
            moved?: components["schemas"]["RoadmapViewMove"];
            /**
             * Format: int64
             * @description its code is M with the number
             */
            number: number;
            /** Format: uuid */
            owner: string;
            /** Format: date-time */
            planned_at: string;
            /** @description order on the board; ranks sort as texts */
            rank: string;
            /** @description until submitted again */
            reopened?: components["schemas"]["RoadmapViewAct"];
            /** @description Returned is the latest return, until the milestone is submitted again. */
            returned?: components["schemas"]["RoadmapViewAct"];
            /**
             * Format: int64
             * @description how often
             */
            returns?: number;
            /** Format: int64 */
            shifts?: number;
            /** Format: date-time */
            started_at?: string;
            state: components["schemas"]["RoadmapViewState"];
            /** @description Submitted is the latest submission; it stays when the milestone is accepted, and is gone when it was returned or reopened. */
            submitted?: components["schemas"]["RoadmapViewAct"];
            title?: components["schemas"]["PrivateText"];
            /** @description ToldManager is set when rule STR-9 brought a shift before the manager. */
            told_manager?: boolean;
        };
        /** @description Move is a change of the due date. */
        RoadmapViewMove: {
            as?: components["schemas"]["RoleRole"];
            /** Format: date-time */
            at?: string;
            /** Format: uuid */
            by?: string;
            /** Format: date */
            from?: string;
            /** Format: int64 */
            p?: number;
            reason?: components["schemas"]["PrivateText"];
            /** Format: date */
            to?: string;
        };
        /** @description Settings are the numbers of the rules that this roadmap decides by. */
        RoadmapViewSettings: {
            /** Format: int64 */
            notice_shift_days: number;
            /** Format: int64 */
            notice_shifts: number;
            /** Format: int64 */
            reopen_days: number;
            /** Format: int64 */
            review_days: number;
        };
        /**
         * @description State of a milestone.
         * @enum {string}
         */
        RoadmapViewState: "planned" | "in_progress" | "submitted" | "accepted" | "cancelled";
        /** @description WithdrawCancellationProposal ends a proposal: its own side takes it back or the other side does not agree. */
        RoadmapWithdrawCancellationProposal: {
            /**
             * Format: uuid
             * @description City whose roadmap it is.
             */
            city: string;
            /**
             * Format: uuid
             * @description Milestone of the proposal.
             */
            milestone: string;
            /**
             * Format: uuid
             * @description Programme that the city takes part in.
             */
            programme: string;
        };
        /**
         * @description Category is how a city takes part.
         * @enum {string}
         */
        RoleCategory: "participating" | "partner" | "mentor";
        /** @description Grant is one role that a person holds now: in a programme, or in one city of it when Participation is set. */
        RoleGrant: {
            /** Format: uuid */
            participation?: string;
            /** Format: uuid */
            programme: string;
            role: components["schemas"]["RoleRole"];
        };
        /**
         * @description Role is a part that a person plays. One person may play several; a command says in which one it is given.
         * @enum {string}
         */
        RoleRole: "public" | "city_member" | "city_lead" | "mentor" | "lead_expert" | "mentor_city_member" | "partner_city_member" | "programme_manager" | "auditor" | "system_admin" | "system";
        SignIn: {
            /**
             * Format: uuid
             * @description one of GET /api/demo/persons
             */
            person: string;
        };
        /** @description EraseData decides that the person's key is destroyed. */
        SubjectEraseData: {
            /** @description Kept classes of record, in ascending order: exactly those whose period is not over. */
            kept?: string[];
            /**
             * Format: uuid
             * @description Person whose data it is.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        /** @description ExportOwnData records that the person took the own data. */
        SubjectExportOwnData: {
            /**
             * Format: uuid
             * @description Person whose data it is.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        /** @description ExtendRequest gives the answer two months more, once. */
        SubjectExtendRequest: {
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason that the person is told, at least 10 characters. */
            reason: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        /** @description FileRequest asks about the own data. */
        SubjectFileRequest: {
            /** @description Kind: access, rectify, restrict or erase. */
            kind: components["schemas"]["SubjectKind"];
            /**
             * Format: uuid
             * @description Person whose data it is: the one who asks.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
            /** @description Text, at most 4000 characters. */
            text?: string;
        };
        /**
         * @description Kind of request.
         * @enum {string}
         */
        SubjectKind: "access" | "rectify" | "restrict" | "erase";
        /**
         * @description Proof is how an identity was verified.
         * @enum {string}
         */
        SubjectProof: "in_person" | "signed_in" | "document";
        /** @description RectifyData records that the data was corrected as asked. */
        SubjectRectifyData: {
            /** @description Note of what was corrected, at most 2000 characters. */
            note: string;
            /**
             * Format: uuid
             * @description Person whose data it is.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        /** @description RefuseRequest says no. */
        SubjectRefuseRequest: {
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /** @description Reason that the person is told, at least 10 characters. */
            reason: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        /** @description RestrictData records that the data is kept but not used. */
        SubjectRestrictData: {
            /**
             * Format: uuid
             * @description Person whose data it is.
             */
            person: string;
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        /**
         * @description Status is where a request stands.
         * @enum {string}
         */
        SubjectStatus: "filed" | "verified" | "done" | "refused";
        /** @description VerifyIdentity says how it was made sure that the person is who asks. */
        SubjectVerifyIdentity: {
            /** @description How: in_person, signed_in or document. */
            how: components["schemas"]["SubjectProof"];
            /**
             * Format: uuid
             * @description Programme that the command is for.
             */
            programme: string;
            /**
             * Format: uuid
             * @description Request that the command is for.
             */
            request: string;
        };
        ViewsHistoryPoint: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            n: number;
            /** Format: int64 */
            p: number;
        };
        Window: {
            doc: {
                [key: string]: unknown;
            };
            /**
             * Format: int64
             * @description position that doc is as of
             */
            from: number;
            patches: components["schemas"]["WindowPatch"][];
            topic: string;
        };
        WindowPatch: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description position that it leads from
             */
            b: number;
            /**
             * Format: int64
             * @description position that it leads to
             */
            p: number;
            /** @description RFC 7396 merge patch */
            patch: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description Bad Request */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Conflict */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Forbidden */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Not Found */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Not Implemented */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Precondition Failed */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Request Entity Too Large */
        RequestEntityTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Service Unavailable */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Too Many Requests */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Unauthorized */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Unprocessable Entity */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Unsupported Media Type */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
        /** @description Upgrade Required */
        UpgradeRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemsProblem"];
            };
        };
    };
    parameters: {
        /** @description In which of their roles the person acts. Left out, the one role that allows it. */
        ActingAs: "city_member" | "city_lead" | "mentor" | "lead_expert" | "mentor_city_member" | "partner_city_member" | "programme_manager" | "auditor";
        /** @description The day it took effect, where that is not today. */
        EffectiveOn: string;
        /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
        IdempotencyKey: string;
        /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    asyncapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    "appointment.appoint_person": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentAppointPerson"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "appointment.end_appointment": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentEndAppointment"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "city.correct_city": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CityCorrectCity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "city.register_city": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CityRegisterCity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.accept_invitation": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationAcceptInvitation"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.add_member": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationAddMember"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.admit_city": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationAdmitCity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.appoint_city_lead": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationAppointCityLead"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.assign_lead_expert": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationAssignLeadExpert"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.assign_local_expert": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationAssignLocalExpert"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.change_member_role": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationChangeMemberRole"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.enrol_mentor_city": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationEnrolMentorCity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.enrol_partner": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationEnrolPartner"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.invite_member": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationInviteMember"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.release_local_expert": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationReleaseLocalExpert"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.remove_member": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationRemoveMember"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.replace_lead_expert": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationReplaceLeadExpert"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "participation.withdraw_city": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipationWithdrawCity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "person.correct_person": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonCorrectPerson"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "person.register_person": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRegisterPerson"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "preference.set_preference": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceSetPreference"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "preference.set_quiet_hours": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceSetQuietHours"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.close_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeCloseProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.define_steps": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeDefineSteps"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.draft_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeDraftProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.extend_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeExtendProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.move_wave_deadline": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeMoveWaveDeadline"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.open_wave": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeOpenWave"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.publish_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammePublishProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.resume_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeResumeProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.set_quota": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeSetQuota"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.start_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeStartProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "programme.suspend_programme": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeSuspendProgramme"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "retention.approve_disposal": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionApproveDisposal"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "retention.place_hold": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionPlaceHold"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "retention.propose_disposal": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionProposeDisposal"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "retention.release_hold": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionReleaseHold"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "retention.set_retention": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionSetRetention"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.answer_finding": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewAnswerFinding"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.bookmark_position": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBookmarkPosition"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.close_finding": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCloseFinding"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.close_review": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCloseReview"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.grant_unmasking": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewGrantUnmasking"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.note_evidence": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewNoteEvidence"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.note_replay": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewNoteReplay"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.note_unmasked": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewNoteUnmasked"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.open_review": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewOpenReview"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.record_finding": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRecordFinding"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.refuse_unmasking": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRefuseUnmasking"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.request_unmasking": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequestUnmasking"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "review.set_scope": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSetScope"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.accept_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapAcceptMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.attach_evidence": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapAttachEvidence"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.cancel_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapCancelMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.change_activity": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapChangeActivity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.comment_on_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapCommentOnMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.mark_pilot": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapMarkPilot"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.move_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapMoveMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.open_roadmap": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapOpenRoadmap"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.park_activity": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapParkActivity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.plan_activity": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapPlanActivity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.plan_activity_again": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapPlanActivityAgain"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.plan_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapPlanMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.propose_milestone_cancellation": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapProposeMilestoneCancellation"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.reassign_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapReassignMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.rename_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapRenameMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.reopen_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapReopenMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.reschedule_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapRescheduleMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.return_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapReturnMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.start_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapStartMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.submit_milestone": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapSubmitMilestone"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "roadmap.withdraw_cancellation_proposal": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapWithdrawCancellationProposal"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.erase_data": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectEraseData"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.export_own_data": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectExportOwnData"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.extend_request": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectExtendRequest"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.file_request": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectFileRequest"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.rectify_data": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRectifyData"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.refuse_request": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRefuseRequest"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.restrict_data": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRestrictData"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "subject.verify_identity": {
        parameters: {
            query?: never;
            header: {
                /** @description The command's id, a new UUID for each command. The same key with the same body gives the first answer again. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The version of the stream that the person acted on, in quotes. Left out, a lost race is decided again. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description In which of their roles the person acts. Left out, the one role that allows it. */
                "Megdan-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The day it took effect, where that is not today. */
                "Megdan-Effective-On"?: components["parameters"]["EffectiveOn"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectVerifyIdentity"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "demo.persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPersons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "demo.sign_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["RequestEntityTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    feed: {
        parameters: {
            query?: {
                /** @description only entries before this position; at most one past the end of the log */
                before?: number;
                /** @description at most so many entries */
                limit?: number;
                /** @description answer only when everything up to this position is shown; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description what the events concern */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    history: {
        parameters: {
            query?: {
                /** @description at most so many points */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
                /** @description name of the view, or feed */
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "history.window": {
        parameters: {
            query?: {
                /** @description position or time */
                from?: string;
                /** @description at most so many patches */
                limit?: number;
                /** @description position or time; left out, the end of the log */
                to?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
                /** @description name of the view, or feed */
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Window"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.cities.cities": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["CitiesViewCity"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.cities.cities": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.installation.programmes": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["InstallationViewProgramme"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.installation.programmes": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.milestone.comments": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["MilestoneViewComment"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.milestone.comments": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.milestone.evidence": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["MilestoneViewEvidence"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.milestone.evidence": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.milestone.history": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["MilestoneViewEntry"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.milestone.history": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.people.people": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["PeopleViewPerson"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.people.people": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.programme.cities": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ProgrammeViewCity"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.programme.cities": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.programme.duties": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ProgrammeViewDuties"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.programme.duties": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.programme.milestones": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ProgrammeViewMilestone"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.programme.milestones": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.programme.waves": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ProgrammeViewWave"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.programme.waves": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.requests.requests": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["RequestsViewRequest"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.requests.requests": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.retention.disposals": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["RetentionViewDisposal"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.retention.disposals": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.retention.holds": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["RetentionViewHold"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.retention.holds": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.review.bookmarks": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewViewBookmark"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.review.bookmarks": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.review.exports": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewViewExport"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.review.exports": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.review.findings": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewViewFinding"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.review.findings": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.review.unmaskings": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewViewUnmasking"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.review.unmaskings": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.reviewrecord.exports": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewrecordViewTaken"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.reviewrecord.exports": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.reviewrecord.looks": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewrecordViewLook"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.reviewrecord.looks": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.reviewrecord.names": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["ReviewrecordViewName"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.reviewrecord.names": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.roadmap.activities": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["RoadmapViewActivity"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.roadmap.activities": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.roadmap.milestones": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["RoadmapViewMilestone"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.roadmap.milestones": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list.roadmap.team": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description a position of the log, or a time: the list as it was then */
                at?: string;
                /** @description at most so many rows */
                limit?: number;
                /** @description field to order by, such as due, or a path such as changed.at; a minus before it turns the order round. Left out: by id */
                sort?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cursor of the next page; not there on the last one */
                        next?: string;
                        /**
                         * Format: int64
                         * @description position that the list is as of
                         */
                        p: number;
                        rows: {
                            /** Format: uuid */
                            id: string;
                            row: components["schemas"]["RoadmapViewMember"];
                        }[];
                        topic: string;
                        /**
                         * Format: int64
                         * @description how many rows there are in all
                         */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "table.roadmap.team": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the table as it was then */
                at?: string;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description switching to the WebSocket */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            426: components["responses"]["UpgradeRequired"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "live.sse": {
        parameters: {
            query: {
                /** @description place that the client has: for each topic its position and the version of its view, joined by commas, then the epoch, as in 1042.3,990.0@k1; - for a topic of which it has nothing */
                since?: string;
                /** @description topics such as roadmap/0192f0c1-2a3b-7c4d-8e5f-001122334455, each as a parameter of its own */
                t: string[];
            };
            header?: {
                /** @description the same, from a browser that comes back; it goes before since */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "view.access": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["AccessView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.cities": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["CitiesView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.installation": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["InstallationView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.milestone": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["MilestoneView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.people": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["PeopleView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.preferences": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["PreferencesView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.programme": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["ProgrammeView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.requests": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["RequestsView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.retention": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["RetentionView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.review": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["ReviewView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.reviewrecord": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["ReviewrecordView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "view.roadmap": {
        parameters: {
            query?: {
                /** @description a position of the log, or a time: the document as it was then */
                at?: string;
                /** @description answer only when the document is at least as of this position; read your own writes */
                "min-position"?: number;
            };
            header?: never;
            path: {
                /** @description id that the view is of */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description time of changed
                         */
                        at: string;
                        /**
                         * Format: int64
                         * @description last position that changed it
                         */
                        changed: number;
                        doc: components["schemas"]["RoadmapView"];
                        /**
                         * Format: int64
                         * @description position that the document is as of
                         */
                        p: number;
                        topic: string;
                        /**
                         * Format: int64
                         * @description version of the view
                         */
                        v: number;
                    };
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
