package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.wakeup.PostgresNotifications;
import io.reelwright.event.wakeup.RedisPubSub;
import io.reelwright.event.wakeup.WakeupRelay;
import io.reelwright.event.wakeup.Wakeups;
import io.reelwright.graph.Edits;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Fork;
import io.reelwright.graph.PhaseNode;
import io.reelwright.media.Ffmpeg;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.Jobs;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.money.Ledger;
import io.reelwright.money.Prices;
import io.reelwright.money.SharedSendRates;
import io.reelwright.money.SpendReconciliation;
import io.reelwright.money.Spending;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.phase.compose.ComposeNode;
import io.reelwright.phase.compose.Composer;
import io.reelwright.phase.motion.MotionNode;
import io.reelwright.phase.plan.PlannerNode;
import io.reelwright.phase.quality.QualityNode;
import io.reelwright.phase.repurpose.RepurposeNode;
import io.reelwright.phase.script.ScriptNode;
import io.reelwright.phase.storyboard.StoryboardNode;
import io.reelwright.phase.visual.FilmFetcher;
import io.reelwright.phase.visual.VisualNode;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.cache.CachedSpeech;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.dashscope.DashScopeSeller;
import io.reelwright.provider.video.fal.FalSeller;
import io.reelwright.provider.video.kie.KieSeller;
import io.reelwright.provider.video.media.MediaProvider;
import io.reelwright.provider.video.pexels.PexelsSeller;
import io.reelwright.provider.video.pixabay.PixabaySeller;
import io.reelwright.provider.video.runway.RunwaySeller;
import io.reelwright.provider.video.studio.SceneDirector;
import io.reelwright.provider.video.studio.StudioProvider;
import io.reelwright.provider.video.wan.WanSeller;
import io.reelwright.server.ApiServer;
import io.reelwright.server.MetricsServer;
import io.reelwright.store.CampaignList;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.DataFolder;
import io.reelwright.store.Database;
import io.reelwright.store.DraftLeaseTable;
import io.reelwright.store.OrphanedFolders;
import io.reelwright.store.Tokens;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.store.asset.S3AssetStore;
import io.reelwright.telemetry.LoggedNode;
import io.reelwright.telemetry.MeteredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Services are constructed by the parts list and handed to whoever needs them. A service writes or reads what lasts, does a campaign's
 * work, or holds connections, threads or child processes; what only reads another service's answers in another form is none.
 */
class ServicesTest {
    /** Inside its own room a service may be part of another one. */
    private static final Set<Class<?>> SERVICES = Set.of(
            ApiServer.class,
            CachedSpeech.class,
            CampaignList.class,
            CampaignStore.class,
            CampaignWriter.class,
            ComposeNode.class,
            Composer.class,
            DashScopeSeller.class,
            DataFolder.class,
            Database.class,
            SceneDirector.class,
            JobsInDoubt.class,
            DraftLeaseTable.class,
            Edits.class,
            Engine.class,
            EventLog.class,
            FalSeller.class,
            Ffmpeg.class,
            FileAssetStore.class,
            Fork.class,
            GuardedHttpClient.class,
            JobScheduler.class,
            Jobs.class,
            KieSeller.class,
            Ledger.class,
            OrphanedFolders.class,
            LoggedNode.class,
            MaryVoice.class,
            MediaProvider.class,
            MeteredNode.class,
            MetricsServer.class,
            MotionNode.class,
            PexelsSeller.class,
            PixabaySeller.class,
            PlannerNode.class,
            PostgresNotifications.class,
            Prices.class,
            SharedSendRates.class,
            Spending.class,
            SpendReconciliation.class,
            QualityNode.class,
            RedisPubSub.class,
            WakeupRelay.class,
            RepurposeNode.class,
            RunwaySeller.class,
            S3AssetStore.class,
            FilmFetcher.class,
            ScriptNode.class,
            StoryboardNode.class,
            StudioProvider.class,
            Tokens.class,
            Uploads.class,
            VisualNode.class,
            WanSeller.class);

    /** Whatever does such work is a service. */
    private static final List<Class<?>> CONTRACTS = List.of(
            AssetStore.class,
            JobProvider.class,
            PhaseNode.class,
            SpeechProvider.class,
            SceneMaker.class,
            Wakeups.class);

    /** {@code Assembly} has the parts of every process that works; the ways in add what only they need. */
    private static final Set<String> CONSTRUCTORS = Set.of(
            "io.reelwright.Assembly",
            "io.reelwright.SceneServices",
            "io.reelwright.LocalServer",
            "io.reelwright.DataFolderApi",
            "io.reelwright.LocalCampaignService",
            "io.reelwright.Planning");

    /** The command line as a client of a server works without any parts, and so calls by a client of its own. */
    private static final Map<String, Class<?>> ALONE =
            Map.of("io.reelwright.cli.remote.ServerConnection", GuardedHttpClient.class);

    @Test
    void servicesAreConstructedByThePartsListAlone() {
        List<String> elsewhere = new ArrayList<>();
        for (JavaClass type : ArchitectureTest.HOUSE) {
            if (CONSTRUCTORS.contains(outermost(type))) continue;
            type.getCodeUnitCallsFromSelf().forEach(call -> add(elsewhere, type, call, call.getTarget()));
            type.getCodeUnitReferencesFromSelf().forEach(named -> add(elsewhere, type, named, named.getTarget()));
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void whoeverDoesTheWorkOfAServiceIsOnTheList() {
        Set<String> listed = SERVICES.stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(ArchitectureTest.HOUSE.stream()
                        .filter(type -> CONTRACTS.stream().anyMatch(type::isAssignableTo))
                        .filter(type -> !type.isInterface() && !type.isAnonymousClass())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName))
                .isSubsetOf(listed);
    }

    private static void add(List<String> elsewhere, JavaClass type, JavaAccess<?> access, CodeUnitAccessTarget target) {
        JavaClass service = target.getOwner();
        if (SERVICES.stream().noneMatch(service::isEquivalentTo)) return;
        if (room(type).equals(room(service)) || !constructs(target)) return;
        Class<?> allowed = ALONE.get(type.getName());
        if (allowed == null || !service.isEquivalentTo(allowed)) elsewhere.add(access.getDescription());
    }

    /** A constructor, or a static method that gives one. */
    private static boolean constructs(CodeUnitAccessTarget target) {
        if (target.getName().equals("<init>")) return true;
        boolean fixed = target.resolveMember()
                .map(member -> member.getModifiers().contains(JavaModifier.STATIC))
                .orElse(false);
        return fixed
                && target.getOwner().isAssignableTo(target.getRawReturnType().getName());
    }

    private static String room(JavaClass type) {
        return type.getPackageName();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ServicesTest::outermost).orElse(type.getName());
    }
}
