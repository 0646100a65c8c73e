<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
<#if section == "header">
${msg("emailForgotTitle")}<#t>
<#elseif section == "form">
<p>${msg("emailInstruction")}</p>
<form id="kc-reset-password-form" class="card" action="${url.loginAction}" method="post">
  <@layout.input name="username" label=msg("email") value=(auth.attemptedUsername!'') complete="username" focus=true/>
  <button type="submit">${msg("emailForgotSend")}</button>
</form>
<p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
