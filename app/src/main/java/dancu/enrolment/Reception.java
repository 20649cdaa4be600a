package dancu.enrolment;

import dancu.area.Areas;
import dancu.kit.IssueCase;
import dancu.kit.KitError;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketDesk;
import dancu.kit.Receipt;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Where packets become dossiers: every packet taken is one dossier, every packet refused says why.
///
/// The body reaches the disk before the transaction that opens the dossier, and the receipt leaves after
/// it; so a
/// crash at any point leaves the kit without a receipt and it sends again, which opens no second dossier.
@Service
public class Reception {

    /// Nobody could apply for a citizen card before Law 59/2014 was in force; a kit's clock that says so is wrong.
    private static final LocalDate CITIZEN_CARDS_SINCE = LocalDate.of(2016, 1, 1);

    private static final Actor RECEPTION = Actor.stage("receive");

    private final PacketDesk desk;
    private final Captures captures;
    private final Dossiers dossiers;
    private final Areas areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reception(
            PacketDesk desk,
            Captures captures,
            Dossiers dossiers,
            Areas areas,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.captures = captures;
        this.dossiers = dossiers;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes packets in as one set.
    ///
    /// @return an answer for each, in their order
    public List<PacketAnswer> receive(List<byte[]> packets) {
        var openings = packets.parallelStream().map(desk::open).toList();
        var opened = new ArrayList<PacketDesk.Opened>();
        var refused = new ArrayList<PacketDesk.Refused>();
        var bodies = new HashMap<String, String>();
        for (var opening : openings) {
            switch (opening) {
                case PacketDesk.Opened one
                when !isFromAKnownUnit(one) ->
                    refused.add(new PacketDesk.Refused(
                            one.packetHash(),
                            KitError.UNIT_UNKNOWN,
                            one.header().kit(),
                            "unit " + one.capture().unit()));
                case PacketDesk.Opened one -> {
                    opened.add(one);
                    bodies.put(one.packetHash(), captures.keep(one.body()));
                }
                case PacketDesk.Refused one -> refused.add(one);
            }
        }
        var filings = Objects.requireNonNull(transaction.execute(status -> {
            desk.record(refused);
            return opened.isEmpty() ? List.<PacketDesk.Filing>of() : file(opened, bodies);
        }));
        var answers = new HashMap<String, PacketAnswer>();
        refused.forEach(one -> answers.put(one.packetHash(), PacketAnswer.refused(one.packetHash(), one.error())));
        for (var filing : filings) {
            answers.put(
                    filing.packetHash(),
                    switch (filing) {
                        case Receipt receipt -> PacketAnswer.receipted(receipt);
                        case PacketDesk.Clash clash -> PacketAnswer.refused(clash.packetHash(), clash.error());
                    });
        }
        return openings.stream()
                .map(opening -> Objects.requireNonNull(answers.get(opening.packetHash())))
                .toList();
    }

    /// Asked before anything is filed, so that one wrong code does not hold up the rest of the train.
    private boolean isFromAKnownUnit(PacketDesk.Opened opened) {
        var capture = opened.capture();
        var day = WorkingDay.of(capture.capturedAt());
        return !day.isBefore(CITIZEN_CARDS_SINCE)
                && areas.unit(capture.unit(), day).isPresent();
    }

    private List<PacketDesk.Filing> file(List<PacketDesk.Opened> opened, Map<String, String> bodies) {
        var filings = desk.file(opened);
        var now = clock.instant();
        var added = new ArrayList<Dossiers.NewDossier>();
        for (var i = 0; i < opened.size(); i++) {
            if (filings.get(i) instanceof Receipt receipt && !receipt.again()) {
                var one = opened.get(i);
                added.add(dossier(one, Objects.requireNonNull(bodies.get(one.packetHash())), now));
            }
        }
        if (!added.isEmpty()) {
            dossiers.add(added, RECEPTION);
        }
        return filings;
    }

    private Dossiers.NewDossier dossier(PacketDesk.Opened opened, String bodyHash, Instant now) {
        var capture = opened.capture();
        var capturedDay = WorkingDay.of(capture.capturedAt());
        var district = areas.need(areas.districtOf(capture.unit(), capturedDay), capturedDay);
        var reissue =
                capture.issueCase() == IssueCase.REISSUE_LOST || capture.issueCase() == IssueCase.REISSUE_NATIONALITY;
        var id = new DossierId(capture.dossier().value());
        var dossier = new Dossier(
                id,
                capture.slip().value(),
                capture.person(),
                capture.issueCase().name(),
                capture.fee().dong(),
                opened.header().kit(),
                opened.header().sequence(),
                capture.officer(),
                capture.unit(),
                capture.seen().residenceCommune(),
                capture.capturedAt(),
                now,
                DossierState.RECEIVED,
                now,
                !capture.images().isEmpty(),
                bodyHash,
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                CardDue.of(district, reissue, capturedDay),
                null);
        return new Dossiers.NewDossier(
                dossier,
                capturedDay,
                WorkingDay.of(now),
                capture.fee().ground(),
                captures.wrap(id, opened.contentKey()));
    }
}
