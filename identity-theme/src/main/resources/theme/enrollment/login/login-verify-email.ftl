<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("emailVerifyTitle")}<#t>
<#elseif section == "form">
<p>${msg((verifyEmail??)?then("emailVerifyInstruction1","emailVerifyInstruction4"), verifyEmail!(user.email!''))}</p>
<p>${msg("emailVerifyDevice")}</p>
<#-- Said to everybody who registers: the page does not tell whether the address is known. -->
<#if registered??>
<p id="known">${msg("registerKnown")}</p>
</#if>
<#if isAppInitiatedAction??>
<form id="kc-verify-email-form" action="${url.loginAction}" method="post">
  <div class="actions">
    <button type="submit">${msg((verifyEmail??)?then("emailVerifyResend","emailVerifySend"))}</button>
    <button type="submit" name="cancel-aia" value="true" class="secondary outline" formnovalidate>${msg("doCancel")}</button>
  </div>
</form>
<#else>
<div class="actions">
  <a role="button" id="kc-confirmed" href="<#if (client.baseUrl)?has_content && (client.clientId!'') != 'account'>${client.baseUrl}<#else>${properties.portal}</#if>">${msg("emailVerifyContinue")}</a>
</div>
<section class="card" aria-labelledby="again">
  <h2 id="again">${msg("emailVerifyInstruction2")}</h2>
  <p>${msg("emailVerifyInstruction3")}</p>
  <form id="kc-resend" action="${url.loginAction}" method="post">
    <button type="submit" class="secondary outline">${msg("emailVerifyResend")}</button>
  </form>
  <#if registered??>
  <p><a id="other-address" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
  </#if>
</section>
</#if>
</#if>
</@layout.registrationLayout>
