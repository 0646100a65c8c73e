<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("pageExpiredTitle")}<#t>
<#elseif section == "form">
<p>${msg("pageExpiredText")}</p>
<div class="actions">
  <a role="button" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredMsg2")}</a>
  <a role="button" class="secondary outline" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a>
</div>
</#if>
</@layout.registrationLayout>
